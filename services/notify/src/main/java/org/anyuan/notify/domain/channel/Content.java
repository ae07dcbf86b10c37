package org.anyuan.notify.domain.channel;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.escalation.Help;

/**
 * All that a message may hold: what happens, where, and a link. Built from these alone, so that
 * nothing about a person can be in it; whoever may know more sees it behind the link, after signing
 * in.
 *
 * @param where empty where nobody who looks on may learn it
 */
public record Content(Mode mode, What what, String where, URI link) {
  private static final int MOST_WHERE = 100;
  private static final int MOST_LINK = 300;
  private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost");

  public Content {
    where = Text.optional("where", where, MOST_WHERE);
    if (!(safe(link) && link.toString().length() <= MOST_LINK)) {
      throw new InvalidField("link", "https, at most " + MOST_LINK + " characters");
    }
  }

  /** Without TLS only to this machine itself, as where somebody tries the system out. */
  private static boolean safe(URI link) {
    return "https".equals(link.getScheme())
        || ("http".equals(link.getScheme())
            && link.getHost() != null
            && THIS_MACHINE.contains(link.getHost()));
  }

  /**
   * For a lane.
   *
   * @param building empty where it is not known; never more precise than that
   */
  public static Content of(
      Lane lane, Mode mode, Collection<AlarmKind> kinds, String school, String building, URI link) {
    var what = What.of(lane, kinds);
    var where =
        switch (lane) {
          case POLICE, EDUCATION -> (school + " " + building).strip();
          case MEDIA -> school;
          case SCHOOL -> what == What.SOMETHING ? "" : building;
        };
    return new Content(mode, what, where.substring(0, Math.min(where.length(), MOST_WHERE)), link);
  }

  /** To a school's own people: how near help is, and no place. */
  public static Content ofHelp(Mode mode, boolean silent, Help help, URI link) {
    return new Content(mode, What.ofHelp(help, silent), "", link);
  }

  /** About somebody's own duties and channels. */
  public static Content ofDuty(What what, String where, URI link) {
    return new Content(
        what == What.COMMUNICATION_TEST ? Mode.TEST : Mode.ACTUAL, what, where, link);
  }

  /** Of several updates. What says nothing goes on to say nothing. */
  public Content summarised() {
    return what == What.SOMETHING ? this : new Content(mode, What.SUMMARY, where, link);
  }

  /** As a text message and an e-mail say it. */
  public String text() {
    return "【安园】" + prefix() + what.words() + (where.isEmpty() ? "" : "，" + where) + "。" + link;
  }

  /** An exercise says so before all else. */
  private String prefix() {
    return switch (mode) {
      case ACTUAL -> "";
      case EXERCISE -> "【演练】";
      case TEST -> "【测试】";
    };
  }
}
