"""Work in steps."""

from __future__ import annotations

from zgc_extract.steps import Steps, finish, in_step


def test_works_go_step_by_step_and_an_error_stays_where_it_is() -> None:
    done: list[str] = []

    def work(name: str, steps: int) -> Steps[str]:
        for k in range(steps):
            if name == "b" and k == 1:
                raise ValueError(name)
            done.append(f"{name}{k}")
            yield
        return name * steps

    a, b, c = in_step([work("a", 3), work("b", 3), work("c", 1)])
    assert (a, c) == ("aaa", "c")
    assert isinstance(b, ValueError)
    assert done == ["a0", "b0", "c0", "a1", "a2"]
    assert finish(work("d", 2)) == "dd"
    assert in_step([]) == []
