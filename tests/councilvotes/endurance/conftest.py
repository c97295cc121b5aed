from tests.councilvotes.kills.conftest import begun, data, register

__all__ = ["begun", "data", "register"]
