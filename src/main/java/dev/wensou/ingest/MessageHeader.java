package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The header of a message, as mail (RFC 5322), mailing lists, newsletters and boards have it: lines with a key each,
 * among them a subject and a sender, before everything else. A board's {@code 作者 … 標題 …} counts only beside the
 * name of the board. What stands below the signature's {@code --} (RFC 3676, section 4.3) is no text either.
 *
 * @param title the subject without what replies, forwards and lists put before it
 * @param said what sender and date say: a person wrote it, anything else published it
 * @param text the lines behind the header
 * @param below the lines below the signature's border
 */
record MessageHeader(String title, List<Found> said, List<String> text, List<String> below) {
    private enum Key {
        SUBJECT,
        SENDER,
        DATE,
        BOARD,
        STATION,
        OTHER
    }

    private static final int MIN_LINES = 2;
    private static final int MIN_LINES_ABOVE_SIGNATURE = 2;
    private static final Pattern LINE = Pattern.compile("([\\p{IsHan} ]{2,6}|[a-z][a-z0-9-]{1,30})\\s*:\\s*(.*)");
    private static final Pattern BOARD_LINE = Pattern.compile("(作者|看板|标题|时间)\\s+(\\S.*)");
    private static final Map<Key, Set<String>> KEYS = Map.of(
            Key.SUBJECT, Set.of("subject", "主题", "主旨", "标题", "题目", "邮件主题", "邮件标题"),
            Key.SENDER, Set.of("from", "sender", "发件人", "寄件者", "寄件人", "发信人", "发送人", "发件者", "作者"),
            Key.DATE, Set.of("date", "sent", "日期", "时间", "发送时间", "发信时间", "发件时间", "寄件日期", "发送日期"),
            Key.BOARD, Set.of("看板", "信区", "版面", "讨论区", "board", "newsgroups"),
            Key.STATION, Set.of("发信站"),
            Key.OTHER,
                    Set.of(
                            "to",
                            "cc",
                            "bcc",
                            "收件人",
                            "收件者",
                            "抄送",
                            "副本",
                            "密送",
                            "附件",
                            "received",
                            "references",
                            "sender",
                            "precedence",
                            "importance",
                            "priority",
                            "organization",
                            "lines",
                            "path",
                            "attachments"));
    private static final Pattern OTHER_KEY =
            Pattern.compile("(?:x|list|mime|content|message|return|reply|in-reply|delivered|user|dkim|thread)-[a-z-]+");
    private static final Pattern ONLY_MAIL = Pattern.compile("from|sender|subject|发件人|寄件者|寄件人|发信人|收件人|收件者|to|主旨");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:re|fwd?|回复|回覆|答复|转发|转寄)\\s*[:：]\\s*|\\[[A-Za-z][\\w .-]{1,24}]\\s*)+(?=.)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESSED = Pattern.compile("[\"“]?([^<\"”]*?)[\"”]?\\s*<[^>]*>?.*");
    private static final Pattern NAMED = Pattern.compile("(\\S+?)\\s*[(（]([^)）]*)[)）].*");
    private static final Pattern OF =
            Pattern.compile("(.{2,24}?)\\s+(?:from|at|via|@)\\s+(.{2,24})|(.{2,24}?)\\s*[|｜·]\\s*(.{2,24})");
    private static final Pattern LATIN_PERSON = Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]*){1,3}");

    /** The header that the lines of a file begin with, if they do. */
    static Optional<MessageHeader> of(List<String> lines) {
        var reading = new Reading();
        var at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        while (at < lines.size() && reading.take(lines.get(at))) {
            at++;
        }
        if (!reading.isMessage()) {
            return Optional.empty();
        }
        var end = signature(lines, at);
        return Optional.of(new MessageHeader(
                PREFIX.matcher(reading.title).replaceFirst(""),
                List.copyOf(reading.said),
                lines.subList(at, end),
                lines.subList(end, lines.size())));
    }

    /** The last line that is the border of a signature, or the end. */
    private static int signature(List<String> lines, int from) {
        for (var i = lines.size() - 1; i > from + MIN_LINES_ABOVE_SIGNATURE; i--) {
            if (lines.get(i).equals("--")) {
                return i;
            }
        }
        return lines.size();
    }

    private static final class Reading {
        private final List<Found> said = new ArrayList<>();
        private String title = "";
        private String sender = "";
        private boolean isMail;
        private boolean isBoard;
        private int lines;

        boolean isMessage() {
            return lines >= MIN_LINES && !title.isEmpty() && !sender.isEmpty() && (isMail || isBoard);
        }

        /** Takes a line of the header, and says whether it was one. */
        boolean take(String line) {
            var folded = Folding.fold(line);
            var labelled = LINE.matcher(folded);
            var pair = labelled.matches() ? labelled : BOARD_LINE.matcher(folded);
            if (!pair.matches()) {
                return false;
            }
            var name = pair.group(1).replace(" ", "");
            var key = key(name);
            key.ifPresent(known -> {
                lines++;
                isMail |= ONLY_MAIL.matcher(name).matches();
                isBoard |= known == Key.BOARD || folded.matches(".*[\\s,](?:看板|信区)\\s*[:\\s].*");
                take(known, Lines.trim(line.substring(pair.start(2), pair.end(2))));
            });
            return key.isPresent();
        }

        private static Optional<Key> key(String name) {
            return KEYS.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .or(() -> OTHER_KEY.matcher(name).matches() ? Optional.of(Key.OTHER) : Optional.empty());
        }

        private void take(Key key, String value) {
            switch (key) {
                case SUBJECT -> title = title.isEmpty() ? value : title;
                case SENDER -> takeSender(value.replaceFirst("[\\s,，]+(?:信区|信區|看板|版面)\\s*[:：]?.*$", ""));
                case DATE, STATION -> said.add(new Found(Field.DATE, value));
                case BOARD, OTHER -> {}
            }
        }

        private void takeSender(String value) {
            if (!sender.isEmpty()) {
                return;
            }
            sender = value;
            var addressed = ADDRESSED.matcher(value);
            var named = NAMED.matcher(value);
            var name = value;
            if (addressed.matches()) {
                name = addressed.group(1);
            } else if (named.matches()) {
                name = named.group(1).contains("@") ? named.group(2) : named.group(1);
            }
            var of = OF.matcher(name);
            if (of.matches()) {
                var inWords = of.group(1) != null;
                addName(Lines.trim(of.group(inWords ? 1 : 3)));
                said.add(new Found(Field.SOURCE, Lines.trim(of.group(inWords ? 2 : 4))));
            } else if (!name.contains("@")) {
                addName(Lines.trim(name));
            }
        }

        private void addName(String name) {
            var isPerson = isBoard
                    || Surnames.isName(name)
                    || LATIN_PERSON.matcher(name).matches();
            said.add(new Found(isPerson ? Field.AUTHOR : Field.SOURCE, name));
        }
    }
}
