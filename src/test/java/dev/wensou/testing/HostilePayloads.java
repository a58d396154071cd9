package dev.wensou.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Texts that would be markup or script to a page that is careless in one way or another, each with a number in it. */
public final class HostilePayloads {
    /** What each of them would set if a part of it ran. */
    public static final String FLAG = "pwned";

    private static final String RUN = "window.pwned=1";

    private static final List<String> SHAPES = List.of(
            // elements that run or load
            "<script>RUN</script>",
            "<script src=data:text/javascript,RUN></script>",
            "<SCRIPT/x>RUN//</SCRIPT>",
            "<scr<script>ipt>RUN</scr</script>ipt>",
            "<script type=module>RUN</script>",
            "<script>RUN<!--",
            "<svg onload=RUN>",
            "<svg><script href=data:,RUN /></svg>",
            "<svg><animate onbegin=RUN attributeName=x dur=1s>",
            "<svg><a xlink:href=javascript:RUN><text y=9>x</text></a></svg>",
            "<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'/>#x\"/>",
            "<svg><foreignObject><body onload=RUN></foreignObject>",
            "<img src=x onerror=RUN>",
            "<img src=x:x onerror\n=\nRUN>",
            "<img/src/onerror=RUN>",
            "<image href=x onerror=RUN>",
            "<video><source onerror=RUN></video>",
            "<audio src=x onerror=RUN>",
            "<input autofocus onfocus=RUN>",
            "<details open ontoggle=RUN>",
            "<body onload=RUN onpageshow=RUN>",
            "<marquee onstart=RUN>",
            "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
            "<iframe src=javascript:RUN></iframe>",
            "<object data=javascript:RUN></object>",
            "<embed src=data:text/html,x>",
            "<math><mtext><img src=x onerror=RUN></mtext></math>",
            "<link rel=stylesheet href=data:text/css,*{color:red}>",
            "<meta http-equiv=refresh content=\"0;url=javascript:RUN\">",
            "<base href=https://evil.invalid/>",
            "<form action=javascript:RUN><button>x</button></form>",
            "<a href=javascript:RUN>x</a>",
            "<a href=\"jav&#x09;ascript:RUN\">x</a>",
            "<a href=data:text/html;base64,PHNjcmlwdD4=>x</a>",
            "<template><script>RUN</script></template>",
            "<noscript><p title=\"</noscript><img src=x onerror=RUN>\">",
            // breaking out of attributes, comments, elements and scripts
            "\"><img src=x onerror=RUN>",
            "' autofocus onfocus=RUN x='",
            "\" style=\"position:fixed;inset:0\" x=\"",
            "--><script>RUN</script><!--",
            "]]><script>RUN</script>",
            "</title><script>RUN</script>",
            "</textarea></style></noscript><img src=x onerror=RUN>",
            "</mark></a><h1>x</h1>",
            "';RUN;//",
            "\\\";RUN;//",
            "</script><script>RUN</script>",
            // mutation
            "<math><mi><table><mglyph><style><img title=\"</style><img src onerror=RUN>\">",
            "<svg></p><style><a title=\"</style><img src=x onerror=RUN>\">",
            "<listing>&lt;img src=x onerror=RUN&gt;</listing>",
            "&lt;img src=x onerror=RUN&gt;",
            "&amp;lt;script&amp;gt;RUN&amp;lt;/script&amp;gt;",
            "&#60;script&#62;RUN&#60;/script&#62;",
            // templates of other page builders and of ours
            "{{constructor.constructor('RUN')()}}",
            "${RUN}#{RUN}<%= RUN %>[[RUN]]{n}{q}{what}{constructor}",
            // characters
            "\uff1cscript\uff1eRUN\uff1c/script\uff1e",
            "\u202e<script>RUN</script>\u202c\u2066\u200b",
            "<\u0000script>RUN</\u0000script>",
            "<img src=x\u2028onerror=RUN>\ufeff\ufffd",
            "\ud83d\ude00<b>粗</b>\ud835\udd4f<i onclick=RUN>",
            // styles, and names that would hide what a document has
            "<style>*{display:none!important}@import 'data:,x';</style>",
            "<p style=\"background:url(javascript:RUN);position:fixed\">",
            "<img name=getElementById><form id=q name=body><input name=children></form>",
            "<a id=results href=x></a><a id=results name=location></a>",
            "__proto__",
            "constructor",
            "toString");

    private HostilePayloads() {}

    /** Where this stands in an article there is nothing else in that place. */
    public static String of(int number) {
        return SHAPES.get(number).replace("RUN", RUN);
    }

    public static int count() {
        return SHAPES.size();
    }

    public static List<String> all() {
        return IntStream.range(0, count()).mapToObj(HostilePayloads::of).toList();
    }
}
