"""The ways of finding notes, each independent of the others: pages come in, documents go out.

`by_name` picks a route; `route_result` is what each gives. `list_route` and `search` read
lists of rows (`paging`, `list_page`, `list_rows`), `vote_search` acts and positions
(`vote_search_page`), `eurlex` procedure pages, `numbers_file` and `saved_pages` files of the
operator. `dates` reads dates as pages print them.
"""
