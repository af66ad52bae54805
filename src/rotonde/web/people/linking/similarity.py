"""How alike two texts are: letters that differ, and the measure of Jaro and Winkler."""


def is_one_edit(a: str, b: str) -> bool:
    """Say whether one letter was changed, left out, put in, or swapped with the next.

    >>> is_one_edit("peeters", "peters"), is_one_edit("janssens", "jnassens"), is_one_edit("an", "jo")
    (True, True, False)
    """
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        start += 1
    left, right = a[start:], b[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]


def jaro_winkler(a: str, b: str) -> float:
    """How alike two texts are, from 0 to 1: letters in common near one another, and a common beginning.

    >>> round(jaro_winkler("martha", "marhta"), 3)
    0.961
    """
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    reach = max(len(a), len(b)) // 2 - 1
    taken = bytearray(len(b))
    mine = []
    for at, letter in enumerate(a):
        for there in range(max(0, at - reach), min(len(b), at + reach + 1)):
            if not taken[there] and b[there] == letter:
                taken[there] = 1
                mine.append(letter)
                break
    common = len(mine)
    if not common:
        return 0.0
    theirs = [letter for letter, is_taken in zip(b, taken, strict=True) if is_taken]
    swapped = sum(one != other for one, other in zip(mine, theirs, strict=True)) / 2
    jaro = (common / len(a) + common / len(b) + (common - swapped) / common) / 3
    same = 0
    for one, other in zip(a[:4], b[:4], strict=False):
        if one != other:
            break
        same += 1
    return jaro + same * 0.1 * (1 - jaro)
