"""Two hundred texts that would run something where a page forgot to escape them, and a window that would notice."""

import re
from typing import Any

CONTEXTS = ["", '">', "'>", "</textarea>", "</title>", "</script>", "-->", "]]>"]
VECTORS = """<script>executed=1</script>|<script src=/executed></script>|<img src=x onerror=executed=1>
<svg onload=executed=1>|<svg><script>executed=1</script>|<math><mi//xlink:href="javascript:executed=1">
<body onload=executed=1>|<input autofocus onfocus=executed=1>|<details open ontoggle=executed=1>
<video><source onerror=executed=1>|<iframe srcdoc='<svg onload=top.executed=1>'>|<iframe src=javascript:top.executed=1>
<a href=javascript:executed=1>x</a>|<form action=javascript:executed=1><button>|<button formaction=/executed>x
<meta http-equiv=refresh content=0;executed>|<base href=/executed/>|<link rel=stylesheet href=/executed>
<style>*{background:url(/executed)}</style>|<object data=/executed>"""
ALONE = """{{ executed=1 }}|{% executed=1 %}|{{ settings.executed=1 }}|{# executed=1 #}|{% include '/executed' %}
${executed=1}|#{executed=1}|<%= executed=1 %>|{{constructor.constructor('executed=1')()}}|`${executed=1}`
" onmouseover=executed=1 x="|' onmouseover=executed=1 x='|" autofocus onfocus=executed=1 x="
' autofocus onfocus=executed=1 x='|"onload="executed=1|x onerror=executed=1 x|" style="background:url(/executed)
" formaction="/executed|" hx-on:load="executed=1|' hx-get='/executed' hx-trigger='load|javascript:executed=1
JaVaScRiPt:executed=1|data:text/html,<script>executed=1</script>|//x.example/executed|"};executed=1;//
';executed=1;//|\\";executed=1;//|</script><script>executed=1//|<!--<script>executed=1|\\u003csvg onload=executed=1>
&lt;svg onload=executed=1&gt;|&#60;svg onload=executed=1&#62;|＜script＞executed=1＜/script＞
\u05d0<script>executed=1</script>|ﬀ<svg/onload=executed=1>|*{x:expression(executed=1)}|}*{background:url(/executed)}
=HYPERLINK("/executed")|<plaintext>/executed|<<script>executed=1//<</script>"""
ONE_BY_ONE = [context + vector for vector in re.split(r"[|\n]", VECTORS) for context in CONTEXTS]
PAYLOADS = [
    re.sub("executed(=)?1?", rf"executed\g<1>{n}", one)
    for n, one in enumerate([*ONE_BY_ONE, *re.split(r"[|\n]", ALONE)], 100)
]
SOME = PAYLOADS[:160:23] + PAYLOADS[160::14]
WATCH = """window.attempted = [];
addEventListener('securitypolicyviolation', e => attempted.push(e.violatedDirective + ' ' + e.blockedURI))"""
LOOK = """() => {
  const said = [...document.querySelectorAll('input, textarea')].map(e => e.value), live = [];
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (!texts.currentNode.parentElement.closest('script, style, noscript'))
    said.push(texts.currentNode.data);
  for (const e of document.querySelectorAll('*')) {
    if (e.matches('script, style') && e.textContent.includes('executed')) live.push(e.outerHTML);
    for (const a of e.attributes)
      if (/^(on|hx-|style|src|href|xlink|action|formaction|data$|content|http-equiv)/.test(a.name)
        && a.value.includes('executed') && !a.value.startsWith('https://')) live.push(e.outerHTML);
  }
  return {said: said.join(' '), live, attempted: window.attempted,
    executed: 'executed' in window ? [window.executed] : []};
}"""


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


class Watched:
    """A window that tells what ran, what was tried, what was asked for and what can be read."""

    def __init__(self, page: Any, server: str = "") -> None:
        self.page, self.server = page, server
        self.loaded: dict[str, Any] = {}
        self.noise: list[str] = []
        self.shown = 0
        page.add_init_script(WATCH)
        page.on("dialog", lambda one: (self.noise.append(one.message), one.dismiss()))
        page.on("request", lambda one: self.noise.append(one.url) if "/executed" in one.url else None)

    def found(self, texts: list[str]) -> dict[str, Any]:
        """Tell what is wrong with the page as it stands; each of these texts must be readable on it."""
        seen = self.page.evaluate(LOOK)
        said = plain(seen.pop("said"))
        seen |= {"noise": self.noise, "unread": [one for one in texts if plain(one) not in said]}
        return {what: wrong for what, wrong in seen.items() if wrong}

    def show(self, response: Any, texts: list[str]) -> None:
        """Lay an answer of the application before Chromium as if the server had just sent it."""
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self'; object-src 'none';")
        self.lay(response.content, dict(response.headers), response.request["PATH_INFO"])
        self.shown += 1
        wrong = self.found(texts)
        assert not wrong, (response.request["PATH_INFO"], wrong)

    def lay(self, body: bytes, headers: dict[str, str], path: str = "/nl/") -> None:
        """Open a page with this content, and with what the server has beside its pages."""
        address = self.server + path

        def answer(route: Any) -> None:
            url = route.request.url
            if url == address:
                route.fulfill(body=body, headers=headers)
            elif url in self.loaded or "/static/" in url:
                self.loaded[url] = self.loaded.get(url) or route.fetch()
                route.fulfill(response=self.loaded[url])
            else:
                route.abort()

        self.page.goto("about:blank")  # what a page before it still wanted to ask is over
        self.page.unroute_all()
        self.page.route("**/*", answer)
        self.page.goto(address)
        assert self.page.url == address
