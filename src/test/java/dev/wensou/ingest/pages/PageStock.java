package dev.wensou.ingest.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What pages are made of: topics with titles, headings and paragraphs written for this project, and the names that
 * fill them, each in one script. Read from {@code topics.txt} and {@code stock.txt}.
 */
record PageStock(List<Topic> topics, Map<String, List<String>> names) {
    /** One story. A heading in {@code parts} begins with {@link #HEADING}. */
    record Topic(String script, List<String> titles, Map<String, String> fields, List<String> parts) {}

    static final String HEADING = "# ";

    static PageStock read(List<String> topicLines, List<String> nameLines) {
        var topics = new ArrayList<Topic>();
        for (var line : topicLines) {
            var space = line.indexOf(' ');
            if (space < 0) {
                continue;
            }
            var value = line.substring(space + 1);
            switch (line.substring(0, space)) {
                case "topic" -> topics.add(new Topic(value, new ArrayList<>(), new HashMap<>(), new ArrayList<>()));
                case "title" -> topics.getLast().titles().add(value);
                case "head" -> topics.getLast().parts().add(HEADING + value);
                case "p" -> topics.getLast().parts().add(value);
                default -> topics.getLast().fields().put(line.substring(0, space), value);
            }
        }
        var names = new HashMap<String, List<String>>();
        for (var line : nameLines) {
            var words = line.split(" ", 3);
            names.put(words[0] + " " + words[1], List.of(words[2].split(", ")));
        }
        return new PageStock(topics, names);
    }

    List<Topic> topics(String script) {
        return topics.stream().filter(topic -> topic.script().equals(script)).toList();
    }

    List<String> names(String script, String kind) {
        return names.get(script + " " + kind);
    }
}
