from publish.site.vote.declared import Block, blocks_of


def test_paragraphs_and_bullets_are_kept_apart_and_unchanged():
    assert blocks_of("One.\n\n- first\n- second\n\n-none\n\n- third") == (
        Block(False, ("One.",)),
        Block(True, ("first", "second")),
        Block(False, ("-none",)),
        Block(True, ("third",)),
    )


def test_a_text_without_content_has_no_blocks():
    assert blocks_of("") == ()
