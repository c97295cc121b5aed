"""From the network to archived bytes: finds notes, fetches them politely, keeps every byte."""
