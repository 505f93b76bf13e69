package anlan.core.closing;

import static anlan.core.closing.Proceedings.ALL;
import static anlan.core.closing.Step.APPEAL;
import static anlan.core.closing.Step.APPROVAL;
import static anlan.core.closing.Step.PUBLICATION;
import static anlan.core.closing.Step.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.closing.Proceedings.Taken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 初评, 公示/申诉, 复核, 审定, 发布: none before its turn, none twice. */
class ProceedingsTest {
  private static final String LIXIA = "370102";
  private static final String SHIZHONG = "370103";

  private static Proceedings after(Taken... taken) {
    return new Proceedings(List.of(taken));
  }

  private static Taken taken(Step step) {
    return new Taken(step, ALL);
  }

  @Test
  void a_quarter_without_appeals_goes_through_every_step() {
    assertThat(after().objection(APPEAL, ALL)).isEmpty();
    assertThat(after(taken(APPEAL)).objection(REVIEW, ALL)).isEmpty();
    assertThat(after(taken(APPEAL), taken(REVIEW)).objection(APPROVAL, ALL)).isEmpty();
    assertThat(after(taken(APPEAL), taken(REVIEW), taken(APPROVAL)).objection(PUBLICATION, ALL))
        .isEmpty();
  }

  @Test
  void the_missing_step_is_named() {
    assertThat(after().objection(REVIEW, ALL)).contains("复核 (review) needs 公示/申诉 (appeal) first");
    assertThat(after().objection(APPROVAL, ALL))
        .contains("审定 (approve) needs 公示/申诉 (appeal) first");
    assertThat(after(taken(APPEAL)).objection(APPROVAL, ALL))
        .contains("审定 (approve) needs 复核 (review) first");
    assertThat(after(taken(APPEAL), taken(REVIEW)).objection(PUBLICATION, ALL))
        .contains("发布 (publish) needs 审定 (approve) first");
    assertThat(after().objection(PUBLICATION, ALL))
        .contains("发布 (publish) needs 审定 (approve) first");
  }

  @Test
  void every_appeal_is_answered_before_approval() {
    Proceedings two = after(new Taken(APPEAL, LIXIA), new Taken(APPEAL, SHIZHONG));
    assertThat(two.objection(APPROVAL, ALL))
        .contains("审定 (approve) needs 复核 (review) of 370102, 370103 first");
    assertThat(two.objection(REVIEW, "370104"))
        .contains("复核 (review) needs 公示/申诉 (appeal) of 370104 first");
    Proceedings one =
        after(
            new Taken(APPEAL, LIXIA),
            new Taken(APPEAL, SHIZHONG),
            new Taken(REVIEW, LIXIA),
            taken(APPEAL));
    assertThat(one.objection(APPROVAL, ALL))
        .contains("审定 (approve) needs 复核 (review) of 370103 first");
    assertThat(
            after(new Taken(APPEAL, LIXIA), new Taken(APPEAL, SHIZHONG), taken(REVIEW))
                .objection(APPROVAL, ALL))
        .isEmpty();
  }

  @Test
  void an_appeal_after_the_review_asks_for_another() {
    assertThat(
            after(taken(APPEAL), taken(REVIEW), new Taken(APPEAL, LIXIA)).objection(APPROVAL, ALL))
        .contains("审定 (approve) needs 复核 (review) of 370102 first");
  }

  @Test
  void approval_ends_what_can_be_objected() {
    Proceedings approved = after(taken(APPEAL), taken(REVIEW), taken(APPROVAL));
    assertThat(approved.objection(APPEAL, LIXIA))
        .contains(
            "公示/申诉 (appeal) comes before 审定 (approve), which is done: what is found out since"
                + " is a new version's");
    assertThat(approved.objection(REVIEW, ALL)).isPresent();
    assertThat(approved.objection(APPROVAL, ALL)).contains("审定 (approve) is done");
    assertThat(
            after(taken(APPEAL), taken(REVIEW), taken(APPROVAL), taken(PUBLICATION))
                .objection(PUBLICATION, ALL))
        .contains("发布 (publish) is done");
  }

  @Test
  void approval_and_publication_are_of_all_units() {
    assertThat(after(taken(APPEAL), taken(REVIEW)).objection(APPROVAL, LIXIA))
        .contains("审定 (approve) is of all units, not of 370102");
  }

  @Test
  void words_stand_for_the_steps_after_the_first() {
    assertThat(Step.following("review")).contains(REVIEW);
    assertThat(Step.following("close")).isEmpty();
  }
}
