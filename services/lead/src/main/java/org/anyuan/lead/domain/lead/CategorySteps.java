package org.anyuan.lead.domain.lead;

import static org.anyuan.lead.domain.Agency.EDUCATION;
import static org.anyuan.lead.domain.Agency.POLICE;
import static org.anyuan.lead.domain.Agency.SCHOOL;
import static org.anyuan.lead.domain.lead.StepPlan.atOnce;
import static org.anyuan.lead.domain.lead.StepPlan.verified;

import java.time.Duration;
import java.util.List;

/**
 * The steps of each category, whose they are, and by when. Of what concerns a child's safety none
 * waits for verification. See {@code README.md} for what they rest on.
 */
public final class CategorySteps {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration FOUR_HOURS = Duration.ofHours(4);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration THREE_DAYS = Duration.ofDays(3);
  private static final Duration TEN_DAYS = Duration.ofDays(10);

  private CategorySteps() {}

  public static List<StepPlan> of(Category category) {
    return switch (category) {
      case DISPUTE ->
          List.of(
              verified(StepKey.HEAR_BOTH_SIDES, SCHOOL, THREE_DAYS),
              verified(StepKey.OFFER_MEDIATION, SCHOOL, Duration.ofDays(5)));
      case BULLYING ->
          List.of(
              atOnce(StepKey.STOP_IT, SCHOOL, AN_HOUR).always(),
              atOnce(StepKey.TELL_GUARDIANS_OF_HARMED, SCHOOL, A_DAY).always(),
              atOnce(StepKey.TELL_GUARDIANS_OF_ACCUSED, SCHOOL, A_DAY).always(),
              atOnce(StepKey.FIND_THE_FACTS, SCHOOL, TEN_DAYS).always(),
              verified(StepKey.SUPPORT_THE_HARMED, SCHOOL, THREE_DAYS).always(),
              verified(StepKey.CORRECT_THE_ACCUSED, SCHOOL, TEN_DAYS));
      case VIOLENCE ->
          List.of(
              atOnce(StepKey.SEPARATE_THE_PARTIES, SCHOOL, TEN_MINUTES).always(),
              atOnce(StepKey.SEE_TO_INJURIES, SCHOOL, HALF_AN_HOUR),
              atOnce(StepKey.POLICE_TAKE_IT, POLICE, HALF_AN_HOUR).always(),
              atOnce(StepKey.TELL_GUARDIANS_OF_HARMED, SCHOOL, FOUR_HOURS).always(),
              atOnce(StepKey.TELL_GUARDIANS_OF_ACCUSED, SCHOOL, FOUR_HOURS),
              verified(StepKey.SUPPORT_THE_HARMED, SCHOOL, THREE_DAYS).always());
      case ABUSE_AND_SEXUAL_ASSAULT ->
          List.of(
              atOnce(StepKey.POLICE_TAKE_IT, POLICE, Duration.ofMinutes(15)).always(),
              atOnce(StepKey.KEEP_THE_CHILD_APART, POLICE, AN_HOUR).always(),
              atOnce(StepKey.TELL_GUARDIANS_OF_HARMED, POLICE, FOUR_HOURS).always(),
              atOnce(StepKey.SUPPORT_THE_HARMED, POLICE, A_DAY).always());
      case SELF_HARM_CRISIS ->
          List.of(
              atOnce(StepKey.STAY_WITH_THE_CHILD, SCHOOL, TEN_MINUTES).always(),
              atOnce(StepKey.TELL_GUARDIANS, SCHOOL, AN_HOUR).always(),
              atOnce(StepKey.CRISIS_INTERVENTION, SCHOOL, FOUR_HOURS).always(),
              atOnce(StepKey.REFER_TO_CARE, SCHOOL, A_DAY).always(),
              verified(StepKey.PLAN_THE_RETURN, SCHOOL, Duration.ofDays(14)));
      case TRESPASS ->
          List.of(
              atOnce(StepKey.SEND_AWAY, SCHOOL, TEN_MINUTES),
              atOnce(StepKey.POLICE_TAKE_IT, POLICE, HALF_AN_HOUR),
              verified(StepKey.CHECK_THE_GATE, SCHOOL, THREE_DAYS));
      case DANGEROUS_GOODS ->
          List.of(
              atOnce(StepKey.SECURE_THE_GOODS, SCHOOL, HALF_AN_HOUR).always(),
              atOnce(StepKey.POLICE_TAKE_IT, POLICE, HALF_AN_HOUR).always(),
              verified(StepKey.FIND_WHERE_IT_CAME_FROM, POLICE, THREE_DAYS),
              verified(StepKey.CHECK_THE_GATE, SCHOOL, THREE_DAYS));
      case TRAFFIC ->
          List.of(
              atOnce(StepKey.SEE_THE_PLACE, POLICE, Duration.ofDays(2)),
              verified(StepKey.PUT_IT_RIGHT, POLICE, TEN_DAYS));
      case EPIDEMIC_SIGN ->
          List.of(
              atOnce(StepKey.KEEP_THE_SICK_APART, SCHOOL, AN_HOUR).always(),
              atOnce(StepKey.REPORT_TO_HEALTH, SCHOOL, Duration.ofHours(2)).always(),
              atOnce(StepKey.TELL_GUARDIANS, SCHOOL, FOUR_HOURS).always(),
              verified(StepKey.CLEAN, SCHOOL, A_DAY));
      case PREMISES_NEARBY ->
          List.of(
              atOnce(StepKey.SEE_THE_PLACE, POLICE, THREE_DAYS),
              verified(StepKey.CALL_IN_WHO_IS_RESPONSIBLE, POLICE, Duration.ofDays(7)),
              verified(StepKey.PUT_IT_RIGHT, POLICE, Duration.ofDays(15)));
      case WORRYING_BEHAVIOUR ->
          List.of(
              atOnce(StepKey.SEE_THE_PLACE, POLICE, FOUR_HOURS),
              atOnce(StepKey.WARN_THE_SCHOOL, POLICE, Duration.ofHours(12)),
              verified(StepKey.PATROL_MORE, POLICE, A_DAY));
      case OTHER -> List.of(atOnce(StepKey.LOOK_INTO_IT, EDUCATION, Duration.ofDays(5)));
    };
  }
}
