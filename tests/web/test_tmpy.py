import html
import json
import random
import time
import zlib

import pytest

from web.public_check.visiting import Visitor


@pytest.mark.parametrize("children,adults,steps", [(2, 0, 150), (10, 8, 60)])
def test_x(application, db, children, adults, steps):
    rng = random.Random(3)
    v = Visitor().begin()
    times = []

    def press(**k):
        t = time.process_time()
        w = time.perf_counter()
        v.press(**k)
        times.append((round(time.process_time() - t, 2), round(time.perf_counter() - w, 2), v.page.title[:40]))

    press(**{"a:municipality": "Gent"})
    press(**{"a:partner": "here", "a:children": str(children), "a:adults": str(adults)})
    press(
        **(
            {"a:me": "38", "a:partner": "39"}
            | {f"a:child{n}": str(n) for n in range(1, children + 1)}
            | {f"a:adult{n}": str(30 + n) for n in range(1, adults + 1)}
        )
    )
    press(**{"a:work": "yes"})
    n = 0
    for _ in range(steps):
        n += 1
        if not v.page.taps and not v.page.names:
            break
        if v.page.taps:
            name, value = rng.choice(v.page.taps)
            press(**{name: value})
        else:
            before = v.page.answers
            press(
                **{one: rng.choice(["yes", "1", "me", "500", "none"]) for one in dict.fromkeys(v.page.names)}, go="next"
            )
            if v.page.answers == before:
                press(go="unknown")
    v.result()
    carried = v.page.answers
    situ = (
        v.page.fields["situation"][0]
        if "situation" in v.page.fields
        else html.unescape(v.page.html.split('name="situation" value="')[1].split('"')[0])
    )
    from rotonde.web.entitlements.carried_answers.choosing import read_answers
    from rotonde.web.people.carried.lock import closed, lock_of

    read = read_answers(situ)
    print(
        "\n",
        children,
        adults,
        n,
        "slowest cpu,wall",
        max(times),
        sorted(times)[-3:],
        "median",
        sorted(t for t, *_ in times)[len(times) // 2],
        "carried",
        len(carried),
        "situation",
        len(situ),
        "packed",
        len(zlib.compress(json.dumps(read, separators=(",", ":")).encode(), 9)),
        "closed",
        len(closed(lock_of("7K4M00119XYZQRST"), {"situation": read, "told_on": "2026-11-22"})),
        flush=True,
    )
