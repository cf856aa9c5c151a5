package holmes.examine.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.Incident;
import holmes.device.Progress;
import holmes.examine.Desk;
import holmes.examine.health.RankMembers.Member;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankMembersTest {

    private final Incident holmes = new Incident("holmes");
    private final Desk desk = new Desk();

    private List<String> documents() {
        return holmes.files().stream()
                .filter(f -> f.startsWith("smartctl-"))
                .map(f -> desk.put(holmes.bytes(f)))
                .toList();
    }

    @Test
    void the_half_without_errors_comes_first_in_every_pair() throws Exception {
        var pairs = new ArrayList<List<Member>>();
        for (var pair : holmes.truth().path("pairs")) {
            var members = new ArrayList<Member>();
            pair.forEach(s -> members.add(new Member(s.asText(), s.asText())));
            pairs.add(members);
        }
        var outcome = new RankMembers(pairs, documents()).perform(desk, Progress.NONE);
        for (var ranking : outcome.rankings()) {
            int best = severity(ranking, ranking.tiers().getFirst().getFirst());
            for (var member : ranking.members()) {
                assertThat(member.health().verdict().severity()).isGreaterThanOrEqualTo(best);
            }
        }
        assertThat(outcome.rankings())
                .anySatisfy(r ->
                        assertThat(r.tiers())
                                .containsExactly(List.of("9QM7D04K"), List.of("9QM7CX1D")));
    }

    @Test
    void the_rule_and_both_values_are_kept() throws Exception {
        var comparison = rank("9QM7CX1D", "9QM7D04K").comparisons().getFirst();
        assertThat(comparison.better()).isEqualTo("9QM7D04K");
        assertThat(comparison.steps())
                .containsExactly(
                        new Ranking.Step(
                                "verdict: good before suspect before failing",
                                "failing",
                                "good",
                                "second"));
    }

    @Test
    void two_clean_drives_tie() throws Exception {
        var ranking = rank("9QM8J3TT", "WD-WCASY2216077");
        assertThat(ranking.tiers()).hasSize(1);
        assertThat(ranking.comparisons().getFirst().better()).isEmpty();
        assertThat(ranking.comparisons().getFirst().because())
                .isEqualTo("every rule that could be asked says equal");
    }

    @Test
    void unknown_is_neither_better_nor_worse_than_good_or_suspect() throws Exception {
        for (var known : List.of("9QM7D04K", "WD-WCASY2117730")) {
            var comparison = rank(known, "NOT-THERE").comparisons().getFirst();
            assertThat(comparison.better()).isEmpty();
            assertThat(comparison.because())
                    .isEqualTo("unknown is neither better nor worse than what is known");
        }
    }

    @Test
    void a_drive_known_to_fail_comes_after_one_of_which_nothing_is_known() throws Exception {
        assertThat(rank("9QM7CX1D", "NOT-THERE").tiers())
                .containsExactly(List.of("NOT-THERE"), List.of("9QM7CX1D"));
    }

    @Test
    void the_outcome_is_the_same_whatever_the_order_of_the_documents() throws Exception {
        var groups = List.of(List.of(new Member("a", "9QM7CX1D"), new Member("b", "9QM7D04K")));
        var json = new ObjectMapper();
        var one = new RankMembers(groups, documents()).perform(desk, Progress.NONE);
        var other = new RankMembers(groups, documents().reversed()).perform(desk, Progress.NONE);
        assertThat(json.writeValueAsString(one)).isEqualTo(json.writeValueAsString(other));
        assertThat(json.writeValueAsString(one)).contains("\"verdict\":\"failing\"");
    }

    @Test
    void a_request_is_read_back_from_its_json() throws Exception {
        var request = new RankMembers(List.of(List.of(new Member("a", "9QM7CX1D"))), List.of("00"));
        var json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(request), RankMembers.class))
                .isEqualTo(request);
    }

    private Ranking rank(String... serials) throws Progress.Cancelled {
        var members = new ArrayList<Member>();
        for (var serial : serials) members.add(new Member(serial, serial));
        return new RankMembers(List.of(members), documents())
                .perform(desk, Progress.NONE)
                .rankings()
                .getFirst();
    }

    private static int severity(Ranking ranking, String name) {
        return ranking.members().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow()
                .health()
                .verdict()
                .severity();
    }
}
