package dev.wensou.dedup;

import com.ibm.icu.text.Transliterator;
import dev.wensou.article.Script;
import dev.wensou.text.HanScripts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What sites do to a story that they take over from another. */
enum Edit {
    /** Other lines of the site's own before and after it. */
    FRAME {
        @Override
        Story of(Story story, Random random) {
            var head = HEADS.get(random.nextInt(HEADS.size()));
            var foot = FEET.get(random.nextInt(FEET.size()));
            return story.with(this, story.title(), head + "\n\n" + story.body() + "\n\n" + foot);
        }
    },
    /** One sentence in seven is left out. */
    REMOVE_SENTENCES {
        @Override
        Story of(Story story, Random random) {
            var kept = new ArrayList<>(story.sentences());
            for (var left = Math.max(1, kept.size() / 7); left > 0 && kept.size() > 2; left--) {
                kept.remove(random.nextInt(kept.size()));
            }
            return story.with(this, story.title(), String.join("", kept));
        }
    },
    /** Paragraphs, or sentences where there are few, stand in another order. */
    REORDER {
        @Override
        Story of(Story story, Random random) {
            var paragraphs = new ArrayList<>(story.paragraphs());
            var isLong = paragraphs.size() > 3;
            var parts = isLong ? paragraphs : new ArrayList<>(story.sentences());
            Collections.shuffle(parts, random);
            return story.with(this, story.title(), String.join(isLong ? "\n\n" : "", parts));
        }
    },
    /** Words are exchanged for others that mean the same, wherever they stand. */
    EXCHANGE_WORDS {
        @Override
        Story of(Story story, Random random) {
            var body = story.body();
            for (var pair : EXCHANGED) {
                body = body.replace(pair.getFirst(), pair.getLast());
            }
            return story.with(this, story.title(), body);
        }
    },
    /** Written in the other script, character by character, by tables that are not the project's own. */
    CONVERT_SCRIPT {
        @Override
        Story of(Story story, Random random) {
            var isTraditional = HanScripts.of(story.body()) == Script.HANT;
            var converter =
                    Transliterator.getInstance(isTraditional ? "Traditional-Simplified" : "Simplified-Traditional");
            return story.with(this, converter.transliterate(story.title()), converter.transliterate(story.body()));
        }
    },
    /** Only the first 60% is there. */
    TRUNCATE {
        @Override
        Story of(Story story, Random random) {
            return story.with(
                    this, story.title(), story.body().substring(0, story.body().length() * 6 / 10) + "……");
        }
    },
    /** An editor says something first. */
    ADD_NOTE {
        @Override
        Story of(Story story, Random random) {
            return story.with(this, story.title(), NOTES.get(random.nextInt(NOTES.size())) + "\n\n" + story.body());
        }
    },
    /** Another title, as editors like to give. */
    RETITLE {
        @Override
        Story of(Story story, Random random) {
            var sentence = story.sentences().getFirst().strip();
            var title = TEASERS.get(random.nextInt(TEASERS.size()))
                    + sentence.substring(0, Math.min(14, sentence.length())).replace("\n", "");
            return story.with(this, title, story.body());
        }
    };

    private static final List<String> HEADS = List.of(
            "首页 > 科技 > 正文\n2024-06-11 09:32 来源：晨报数字版 阅读量 3218 字号 大 中 小",
            "您现在的位置：技术频道 / 业界动态\n发布时间：2024年06月12日 责任编辑：小满 点赞 56 收藏 17 评论 4",
            "【转载】本文已获授权，转载请联系原作者\n整理：云边社区编辑部 校对：阿砚",
            "今日头条推荐 | 登录 | 注册 | 客户端下载\n作者：本站综合 2024/6/13");
    private static final List<String> FEET = List.of(
            "免责声明：本文来自网络，观点只代表作者本人，与本站立场无关。如有侵权请联系删除，电话 010-55512345。\n上一篇 下一篇 返回列表",
            "扫描二维码，关注我们的公众号，每天早上八点为您送上三条值得读的技术新闻。\n相关阅读 猜你喜欢 热门标签",
            "本文由机器排版，若有错漏敬请指正。\n欢迎加入读者群，与三千名工程师一起讨论。\nCopyright 2019-2024 版权所有",
            "文章评分 4.6 分（共 128 人）\n分享到：微信 微博 空间\n网友评论仅供其表达个人看法，并不表明本站同意其观点。");
    private static final List<String> NOTES = List.of(
            "编者按：这篇文章最早发表在作者的个人主页上，文中的判断在发表之后引起了不少讨论。征得作者同意，我们把它完整地转载过来，供读者参考。",
            "小编说：最近后台有很多朋友问起这个话题，正好看到这篇写得很清楚，分享给大家，欢迎在留言区说说你的看法。",
            "导读：读完本文大约需要六分钟。如果你只关心结论，可以直接翻到最后一节；如果你想知道来龙去脉，建议从头看起。");
    private static final List<String> TEASERS = List.of("重磅！", "深度：", "一文读懂：", "刚刚，");
    private static final List<List<String>> EXCHANGED = List.of(
            List.of("但是", "不过"),
            List.of("但", "可是"),
            List.of("因此", "所以"),
            List.of("目前", "现在"),
            List.of("已经", "早已"),
            List.of("可以", "能够"),
            List.of("需要", "必须"),
            List.of("如果", "假如"),
            List.of("因为", "由于"),
            List.of("以及", "还有"),
            List.of("非常", "十分"),
            List.of("问题", "难题"),
            List.of("公司", "企业"),
            List.of("用户", "使用者"),
            List.of("这个", "此"),
            List.of("他们", "这些人"),
            List.of("我们", "咱们"),
            List.of("表示", "称"),
            List.of("认为", "觉得"),
            List.of("发布", "推出"),
            List.of("提高", "提升"),
            List.of("减少", "降低"),
            List.of("大约", "差不多"),
            List.of("开始", "着手"),
            List.of("主要", "首要"),
            List.of("通过", "借助"),
            List.of("對", "針對"),
            List.of("這個", "此"),
            List.of("問題", "難題"),
            List.of("目前", "現在"),
            List.of("因此", "所以"),
            List.of("可以", "能夠"),
            List.of("需要", "必須"),
            List.of("如果", "假如"),
            List.of("公司", "企業"));

    /** The story after this edit. */
    abstract Story of(Story story, Random random);
}
