"""A vote goes in; it comes out with what its positions come to under the rule of the day.

`rules` has what each rule asks for and since when (`rules.toml`), `body` those who take part and
what each of them stands for, `count` whether a body reaches a majority and who could have turned
it, `vote` puts it into the record. The printed result stands whatever comes out.
"""
