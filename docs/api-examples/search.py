"""The API of Wensou in Python 3.8 or newer; nothing needs to be installed.

    WENSOU_ADMIN_KEY=… python3 docs/api-examples/search.py [http://127.0.0.1:8080] [QUERY]
"""

import html
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request


class WensouError(Exception):
    """What went wrong; decide by ``code``, which is stable, and show the text to people."""

    def __init__(self, problem):
        super().__init__(problem["detail"])
        self.code = problem["code"]
        self.problem = problem


class Wensou:
    def __init__(self, server, admin_key=None):
        self.server = server
        self.admin_key = admin_key

    def search(self, **parameters):
        """Parameters by name; a facet may have a list of values."""
        return self._call("GET", "/api/v1/search", parameters)

    def hits(self, **parameters):
        """Every hit of a search, however many: page by page, without gaps or repeats."""
        answer = self.search(**{"size": 100, "facets": "none", **parameters})
        while True:
            yield from answer["hits"]
            if answer["page"]["next"] is None:
                return
            answer = self.search(cursor=answer["page"]["next"])

    def suggest(self, text, size=8):
        return self._call("GET", "/api/v1/suggest", {"q": text, "size": size})["suggestions"]

    def put(self, article_id, article):
        return self._call("PUT", "/api/v1/articles/" + urllib.parse.quote(article_id, safe=""), body=article)

    def delete(self, article_id):
        return self._call("DELETE", "/api/v1/articles/" + urllib.parse.quote(article_id, safe=""))

    def _call(self, method, path, parameters=None, body=None):
        url = self.server + path + "?" + urllib.parse.urlencode(parameters or {}, doseq=True)
        data = None if body is None else json.dumps(body).encode("utf-8")
        request = urllib.request.Request(url, data, method=method)
        if method != "GET":
            request.add_header("Authorization", "Bearer " + (self.admin_key or ""))
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            raise WensouError(json.load(error)) from error


def pieces(marked):
    """A marked text as pairs of a text and whether it is marked.

    Marks count UTF-16 units, as JavaScript and Java do; a Python string counts characters, so an emoji before a mark
    would shift it. Cut the text in UTF-16 instead.
    """
    units = marked["text"].encode("utf-16-le")
    at = 0
    for start, end in marked["marks"]:
        yield units[2 * at : 2 * start].decode("utf-16-le"), False
        yield units[2 * start : 2 * end].decode("utf-16-le"), True
        at = end
    yield units[2 * at :].decode("utf-16-le"), False


def as_html(marked):
    """For a page: every piece is escaped, so that nothing in an article can become markup."""
    return "".join("<mark>%s</mark>" % html.escape(text) if is_mark else html.escape(text) for text, is_mark in pieces(marked))


def main(server="http://127.0.0.1:8080", query="算力"):
    wensou = Wensou(server, os.environ.get("WENSOU_ADMIN_KEY"))

    answer = wensou.search(q=query, size=3)
    print("total", answer["total"]["value"])
    for hit in answer["hits"]:
        print("hit", as_html(hit["title"]))

    facet = next(facet for facet in answer["facets"] if facet["values"])
    value = facet["values"][0]
    filtered = wensou.search(**{"q": query, facet["name"]: [value["value"]], "from": "2000-01-01"})
    print("filter %s=%s %d, dated %d" % (facet["name"], value["value"], value["count"], filtered["total"]["value"]))

    print("walked", sum(hit["match"] == "strict" for hit in wensou.hits(q=query, size=5)))
    print("suggestions", " ".join(suggestion["text"] for suggestion in wensou.suggest("suan", 3)))

    if wensou.admin_key:
        put = wensou.put("example-python", {"title": "示例文章", "body": "来自 Python。"})
        print("%s, %s" % (put["outcome"], wensou.delete("example-python")["outcome"]))

    try:
        wensou.search(q=query, page=0)
    except WensouError as error:
        if error.code != "bad_parameter":
            raise
        print("error %s: %s" % (error.code, error.problem["problems"][0]["hint"]))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(*sys.argv[1:])
