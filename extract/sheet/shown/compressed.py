"""Pictures of sheets made small enough to stand by the hundred on one page."""

from io import BytesIO

from PIL import Image

WIDTH = 1400
"""Pixels at most: the words of the sheet can be read."""
QUALITY = 55


def compressed(png: bytes) -> bytes:
    """The picture as JPEG."""
    with Image.open(BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    if picture.width > WIDTH:
        size = (WIDTH, round(picture.height * WIDTH / picture.width))
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    file = BytesIO()
    picture.save(file, "JPEG", quality=QUALITY, optimize=True)
    return file.getvalue()
