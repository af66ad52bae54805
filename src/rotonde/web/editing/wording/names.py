"""What the log calls the deeds of editors and what they were about."""

NAMES: dict[str, tuple[str, str, str]] = {
    "editing.put_forward": ("stelde een waarde voor", "a proposé une valeur", "put a value forward"),
    "editing.withdraw": ("trok een voorstel in", "a retiré une proposition", "withdrew a proposal"),
    "editing.publish": ("publiceerde een waarde", "a publié une valeur", "published a value"),
    "editing.reject": ("wees een voorstel af", "a refusé une proposition", "rejected a proposal"),
    "proposal": ("voorstel", "proposition", "proposal"),
    "publication": ("publicatie", "publication", "publication"),
}
