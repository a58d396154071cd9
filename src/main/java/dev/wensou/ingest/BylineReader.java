package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line that says nothing but who, where and when: labels with short values, full dates, reading counts, and
 * beside a date bare names, as in {@code 2024-02-20 18:40:03  編輯: robot}, {@code 【编辑:邵婉云】} or {@code 原创 林深
 * 砾石笔记 2024-02-20 18:40}. A line with anything else in it is text.
 */
final class BylineReader {
    private static final int MAX_CHARS = 240;
    private static final int MIN_SOURCE_CHARS = 4;
    /** So long labels begin a new value even where nothing separates them from the last, as in 作者：林深发布时间：…. */
    private static final int MIN_JOINED_LABEL_CHARS = 4;

    /** What a byline may say. */
    static final Set<Field> FIELDS = EnumSet.of(
            Field.TITLE,
            Field.ORIGINAL_TITLE,
            Field.URL,
            Field.ORIGINAL_URL,
            Field.AUTHOR,
            Field.EDITOR,
            Field.OTHERS,
            Field.SOURCE,
            Field.PUBLISHER,
            Field.DATE,
            Field.UPDATED,
            Field.KEYWORDS);

    private static final String SIGN = "[:|/丨—\t]";
    private static final Pattern SKIP = Pattern.compile("[\\s|,;·•・/、\\[\\]【】〔〕()<>]+|[-—–※◆●■▲►]\\s|[-—–](?=$|\\s)"
            + "|(?:字体|字号|字级|文字大小)(?:大小)?\\s*:?\\s*(?:[\\[(]?(?:特大|超大|大|中|小|默认)[\\])]?[\\s|]*)+(?=$|[\\s|\\]】)])"
            + "|(?:我要)?(?:打印|关闭|分享|收藏|朗读|纠错|复制|转发|举报)(?:本页|本文|窗口)?(?=$|[\\s|】\\])])"
            + "|(?:北京|美东|美西|当地|台北|香港|美国|东京|伦敦|京港台)时间\\s*:?(?=\\s*" + DateReader.DATE + ")"
            + "|(?:www\\.)?[a-z0-9-]{2,30}(?:\\.[a-z0-9-]{2,30}){0,2}\\.(?:com|net|org|cn|tw|hk|ca|us|au)(?=$|[\\s|,])"
            + "|(?:新闻取自|敬请注意|本文不代表|新闻内容|以上内容|文章仅代表).{0,100}$"
            + "|最新推荐文章于.*?发布|(?:星期|周|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?(?=\\s)|\\d{1,2}\\s?[楼f](?=$|\\s)|#\\d{1,3}(?=$|\\s)|view original|ip\\s?属地[:\\s]*\\p{IsHan}{2,4}|(?:已|更新)?于(?=\\s*"
            + DateReader.DATE + ")"
            + "|发[表布]于\\s*\\p{IsHan}{2,4}$|(?:发表|发布|首发|出版|上传)(?=$|[\\s|·])"
            + "|(?:分类专栏|所属专栏|专栏|分类|栏目|所属分类)\\s*:\\s*[^\\s:]{1,12}(?=$|\\s)");
    private static final Pattern DATE_AND_TIME = Pattern.compile(DateReader.DATE + "(?<time>" + DateReader.TIME + ")?");
    private static final Pattern NAME_AND_TIME = Pattern.compile("[^\\s:,。]{2,14}\\s+" + DateReader.DATE
            + DateReader.TIME + "|" + DateReader.DATE + DateReader.TIME + "\\s+[^\\s:,。]{2,14}");
    private static final int MAX_NAMES = 3;
    private static final Pattern CHANGED = Pattern.compile("\\s?(?:修改|更新|编辑)(?!\\s*[:|/])");
    private static final Pattern BARE = Pattern.compile("[^\\s|,;:·•・/、\\[\\]【】〔〕()<>。！？!?\"“”「」]{1,16}");
    private static final int MAX_UNKNOWN = 4;
    /** A label that no field has and its short value, such as 公开方式：主动公开. */
    private static final Pattern UNKNOWN = Pattern.compile(
            "[\\p{IsHan}]{2,6}\\s*:\\s*(?:\\[[^\\]]{0,20}]|[^\\s:,。?!;\\[\\]]{0,16})(?=$|[\\s|,;)\\]】])");

    private static final Set<Field> MAKERS =
            EnumSet.of(Field.AUTHOR, Field.EDITOR, Field.SOURCE, Field.PUBLISHER, Field.DATE);
    private static final Pattern NUMBER = Pattern.compile("[\\d.,]+[万千kKwW+]*");
    private static final Pattern SIGNED = Pattern.compile(".*\\S\\s*[|·•・]\\s*\\S.*");
    private static final Pattern MASTHEAD = Pattern.compile("([\\p{IsHan}]{2,8})(?:多媒体)?(?:数字|电子)报[刊纸]?");
    private static final Pattern HASHTAGS = Pattern.compile("\\s*(?:[#＃][^\\s#＃]{1,16}\\s*){2,}");
    private static final String RELATIVE_DATE = "\\d+\\s*(?:秒|分钟|小时|天|周|个月|年)前|刚刚|(?:昨天|今天|前天)(?:\\s*\\d{1,2}:\\d{2})?";
    private static final Pattern RELATIVE = Pattern.compile("(?:" + RELATIVE_DATE + ")(?=$|[\\s·|,])");
    private static final Pattern ORIGIN = Pattern.compile(
            "\\(?本文(?:首发于|首发|转载自|转自|来自|来源于?|原载于?|选自)\\s*:?\\s*(?:微信)?(?:公众号|公号)?\\s*[:「“\"]?\\s*(?<source>[^\\s:,。()「」“”\"]{2,16})"
                    + "(?=[\\s:,。()「」“”\"]|$).{0,100}");
    private static final Pattern SENT =
            Pattern.compile("(?<source>[\\p{IsHan}a-z0-9]{2,12}?)(?<date>" + DateReader.DATE + ")(?:讯|电|消息)");

    private final Pattern label;
    private final Set<Character> labelBegins;
    private final Pattern nextLabel;
    private final Labels labels;
    private final Predicate<String> isFurniture;
    private final int maxNames;

    /** A reader of lines whose parts may run together: one bare name counts, beside a date with its time and alone. */
    BylineReader(Labels labels) {
        this(labels, word -> false, 0);
    }

    /** @param isFurniture tells words that say nothing, such as 关注, by which a byline may be surrounded */
    BylineReader(Labels labels, Predicate<String> isFurniture) {
        this(labels, isFurniture, MAX_NAMES);
    }

    private BylineReader(Labels labels, Predicate<String> isFurniture, int maxNames) {
        this.labels = labels;
        this.maxNames = maxNames;
        this.isFurniture = isFurniture;
        var names = labels.expression(FIELDS);
        this.labelBegins = labels.firstCharacters(FIELDS);
        this.label = Pattern.compile(
                "(?<label>" + names + ")\\s*(?:" + SIGN + "+\\s*|(?=" + DateReader.DATE + ")|(?<gap>\\s+))");
        var joined = labels.expression(FIELDS, MIN_JOINED_LABEL_CHARS) + "\\s*:|(?:浏览|阅读|点击)(?:次数|量|数)\\s*:";
        this.nextLabel = Pattern.compile(joined + "|(?<=[\\s|,;、/)])" + names + "\\s*(?:" + SIGN + "|(?="
                + DateReader.DATE + "))|\\s{2,}|\\t|\\s*于(?=\\s*" + DateReader.DATE + ")" + "|(?<=\\s)"
                + DateReader.DATE + "|(?<=[\\s)])(?:" + ReaderCounts.PATTERN.pattern() + ")|\\s*[·•・]\\s*(?=ip)");
    }

    /** What the line says, or empty if it is text. A byline may say nothing that is known: then the list is empty. */
    Optional<List<Found>> read(String line) {
        if (line.isBlank() || line.length() > MAX_CHARS && !line.contains("://")) {
            return Optional.empty();
        }
        var reporter = ReporterLine.read(line);
        if (!reporter.isEmpty()) {
            return Optional.of(reporter);
        }
        var folded = Folding.fold(line);
        var masthead = MASTHEAD.matcher(folded.strip());
        if (folded.contains("报") && masthead.matches()) {
            return Optional.of(List.of(new Found(Field.SOURCE, line.strip().substring(0, masthead.end(1)))));
        }
        var origin = ORIGIN.matcher(folded.strip());
        if (folded.contains("本文") && origin.matches()) {
            return Optional.of(List.of(
                    new Found(Field.SOURCE, line.strip().substring(origin.start("source"), origin.end("source")))));
        }
        if (HASHTAGS.matcher(line).matches()) {
            return Optional.of(List.of(new Found(Field.KEYWORDS, Lines.trim(line))));
        }
        return new Line(line, folded).read().or(() -> sent(line, folded));
    }

    /** {@code 科技日報2024年3月5日訊}, alone on its line. */
    private static Optional<List<Found>> sent(String line, String folded) {
        var found = SENT.matcher(folded.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var value = line.strip().substring(found.start("source"), found.end("source"));
        return Optional.of(List.of(new Found(Field.SOURCE, value), new Found(Field.DATE, found.group("date"))));
    }

    /** One line while it is read. */
    private final class Line {
        private final String line;
        private final String folded;
        private final List<Found> found = new ArrayList<>();
        private final boolean mayBeDated;
        private final Matcher count;
        private final Matcher skip;
        private final Matcher date;
        private final Matcher name;
        private final Matcher word;
        private final Matcher relative;
        private int at;
        private int bare;
        private boolean dated;
        private boolean timed;
        private boolean counted;
        private boolean labelled;
        private int unknown;

        Line(String line, String folded) {
            this.line = line;
            this.folded = folded;
            this.mayBeDated = folded.chars().anyMatch(c -> c >= '0' && c <= '9' || c == '年');
            this.count = ReaderCounts.PATTERN.matcher(folded);
            this.skip = SKIP.matcher(folded);
            this.date = DATE_AND_TIME.matcher(folded);
            this.name = label.matcher(folded);
            this.word = BARE.matcher(folded);
            this.relative = RELATIVE.matcher(folded);
        }

        Optional<List<Found>> read() {
            while (at < line.length()) {
                if (!readPart() || bare > maxNames && bare > allowed()) {
                    return Optional.empty();
                }
            }
            var namesStandByADate = dated
                    && (timed || counted || labelled || SIGNED.matcher(folded).matches());
            var namesStandByACount = counted
                    && SIGNED.matcher(folded).matches()
                    && found.stream().noneMatch(one -> one.field() == Field.SOURCE);
            return isByline() && (bare == 0 ? !found.isEmpty() || counted : namesStandByADate || namesStandByACount)
                    ? Optional.of(found)
                    : Optional.empty();
        }

        private int allowed() {
            return maxNames == 0 && NAME_AND_TIME.matcher(folded.strip()).matches() ? 1 : maxNames;
        }

        private boolean readPart() {
            count.region(at, line.length());
            skip.region(at, line.length());
            date.region(at, line.length());
            name.region(at, line.length());
            word.region(at, line.length());
            relative.region(at, line.length());
            if (relative.lookingAt()) {
                found.add(new Found(Field.DATE, ""));
                dated = true;
                timed = true;
                at = relative.end();
            } else if (count.lookingAt()) {
                counted = true;
                at = count.end();
            } else if (skip.lookingAt()) {
                at = skip.end();
            } else if (mayBeDated && date.lookingAt()) {
                dated = true;
                timed |= date.group("time") != null;
                at = date.end();
                var changed = CHANGED.matcher(folded).region(at, line.length());
                var isChange = changed.lookingAt();
                found.add(new Found(
                        isChange ? Field.UPDATED : Field.DATE, date.group().strip()));
                at = isChange ? changed.end() : at;
            } else if (labelBegins.contains(folded.charAt(at)) && name.lookingAt()) {
                return readLabelled(name.group("label"), name.end(), name.start("gap") >= 0);
            } else if (isUnknown()) {
                unknown++;
            } else if (word.lookingAt()) {
                addBare(line.substring(word.start(), word.end()));
                at = word.end();
            } else {
                return false;
            }
            return true;
        }

        /** Takes a label that is not known, beside others that are. */
        private boolean isUnknown() {
            var other = UNKNOWN.matcher(folded).region(at, line.length());
            var isOne = unknown < MAX_UNKNOWN && other.lookingAt();
            at = isOne ? other.end() : at;
            return isOne;
        }

        /** Whether what is known outweighs labels that are not: those of an event say when and where as well. */
        private boolean isByline() {
            return unknown == 0
                    || found.stream()
                                    .map(Found::field)
                                    .filter(MAKERS::contains)
                                    .distinct()
                                    .count()
                            >= 2;
        }

        private boolean readLabelled(String name, int from, boolean onlyGap) {
            var field = labels.fieldOf(name).orElseThrow();
            var end = valueEnd(from, field);
            var raw = line.substring(from, end);
            var value = BylineValue.clean(field, raw);
            if (BylineValue.isSentence(field, raw, value) || !BylineValue.fits(field, value, onlyGap)) {
                return false;
            }
            found.add(new Found(field, BylineValue.isNoDate(field, value) ? "" : value));
            labelled = true;
            dated |= field == Field.DATE;
            at = end;
            return true;
        }

        private int valueEnd(int from, Field field) {
            if (field == Field.KEYWORDS) {
                return folded.length();
            }
            var next = nextLabel.matcher(folded).region(from, folded.length());
            next.useTransparentBounds(true);
            return next.find() && next.start() > from ? next.start() : folded.length();
        }

        /** A person wrote it, something else published it; behind a date and such names stands the place. */
        private void addBare(String word) {
            if (isFurniture.test(word)) {
                return;
            }
            bare++;
            if (NUMBER.matcher(word).matches()) {
                return;
            }
            var field = Surnames.isName(word) ? Field.AUTHOR : Field.SOURCE;
            var known = found.stream().anyMatch(one -> one.field() == field);
            var named = found.stream().anyMatch(one -> one.field() == Field.AUTHOR || one.field() == Field.SOURCE);
            var isPlace = dated && word.length() < MIN_SOURCE_CHARS && field == Field.SOURCE;
            if (!known && !(named && dated) && !isPlace) {
                found.add(new Found(field, word));
            }
        }
    }
}
