import pytest

from extract.pdf.geometry import IDENTITY, compose, inverse
from extract.sheet.picture.master import quarters, rotation


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_matrix_and_its_inverse_move_nothing(turned):
    matrix = compose(rotation(300.0, 400.0, 2.5), quarters(turned, 600.0, 800.0))
    assert compose(matrix, inverse(matrix)) == pytest.approx(IDENTITY)
    assert compose(inverse(matrix), matrix) == pytest.approx(IDENTITY)
