"""The proof that a sheet can mean one thing only: `Seen` goes in, named rows and checks come out.

`meanings` says what each kind of mark may mean, by the `hints` of its drawing; `naming` tries all
namings on an `account` of `row`s, `agreeing` asks independent views, `results` names the final
result, `told` holds notes in words against the marks. `shares`, `group_shares`, `known_tables` and
`majority` hold figures against each other,
`checks` lists all; `hypothesis` says what a refused sheet comes nearest to.
"""
