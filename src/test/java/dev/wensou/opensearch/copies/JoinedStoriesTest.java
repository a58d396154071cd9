package dev.wensou.opensearch.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.contract.TestArticle;
import dev.wensou.dedup.Signature;
import dev.wensou.lucene.CopyRules;
import dev.wensou.lucene.TestIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which articles are of one story, and what it is called. */
class JoinedStoriesTest {
    private static final String ONE = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜";
    private static final String OTHER = "金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇";

    private static StoredSignature stored(String id, String text, String story) {
        var article = TestArticle.article(id).title("题").body(text).build();
        return new StoredSignature(id, Signature.of(article), Optional.of(story).filter(name -> !name.isEmpty()));
    }

    /** The names of stories by their articles. */
    private static Map<Set<String>, Optional<String>> names(Set<String> lost, StoredSignature... known) {
        var taken = new HashSet<String>();
        var names = new HashMap<Set<String>, Optional<String>>();
        for (var story : JoinedStories.of(List.of(known), lost, CopyRules.of(TestIndex.CONFIG.duplicates()))) {
            var ids = new HashSet<String>();
            story.articles().forEach(each -> ids.add(each.id()));
            names.put(ids, story.name(lost, taken));
        }
        return names;
    }

    @Test
    void whatIsOfOneStoryStaysSoThoughTheArticleBetweenIsNotKnown() {
        assertEquals(
                Map.of(Set.of("new", "begin", "end"), Optional.of("s")),
                names(Set.of(), stored("new", ONE, ""), stored("begin", ONE, "s"), stored("end", OTHER, "s")));
    }

    @Test
    void whatWasLeftFallsApartAndOnePartKeepsItsName() {
        var names = names(
                Set.of("s"),
                stored("a", ONE, "s"),
                stored("b", ONE, "s"),
                stored("c", OTHER, "s"),
                stored("d", OTHER, "s"));
        assertEquals(Set.of(Set.of("a", "b"), Set.of("c", "d")), names.keySet());
        assertEquals(2, new HashSet<>(names.values()).size());
        assertEquals(1, names.values().stream().filter(Optional.of("s")::equals).count());
    }

    @Test
    void anArticleWithoutCopiesIsOfNoStory() {
        assertEquals(
                Map.of(Set.of("a"), Optional.empty(), Set.of("b"), Optional.empty()),
                names(Set.of("s"), stored("a", ONE, "s"), stored("b", "短", "t")));
    }

    @Test
    void storiesThatMeetHaveTheLesserOfTheirNames() {
        assertEquals(
                Map.of(Set.of("new", "a", "b"), Optional.of("s")),
                names(Set.of(), stored("new", ONE, ""), stored("a", ONE, "t"), stored("b", ONE, "s")));
    }
}
