package org.anyuan.notify.adapter.in.http.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.anyuan.notify.application.reply.AnswerByLink.Found;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.junit.jupiter.api.Test;

class AnswerPageTest {
  private static final Content CONTENT =
      new Content(
          Mode.EXERCISE,
          What.FIRE,
          "桃园小学 <东> & \"西\"",
          URI.create("https://anyuan.example.cn/#/incident/i-1"));

  @Test
  void shouldHaveAButtonWhereThereIsSomethingToTakeAlone() {
    var open = AnswerPage.of(new Found.Open(CONTENT));
    assertThat(open)
        .contains("<h1>火警</h1>", "桃园小学 &lt;东&gt; &amp; &quot;西&quot;", "演练 · Exercise")
        .containsOnlyOnce("<form method=\"post\">");
    for (var other :
        List.of(
            new Found.Taken(CONTENT),
            new Found.AlreadyTaken(CONTENT),
            new Found.Over(),
            new Found.Unknown())) {
      assertThat(AnswerPage.of(other)).doesNotContain("<form");
    }
  }

  @Test
  void shouldSayNothingOfWhatIsOver() {
    assertThat(AnswerPage.of(new Found.Over())).doesNotContain("火警", "桃园");
    assertThat(AnswerPage.of(new Found.Unknown())).doesNotContain("火警", "桃园");
  }

  @Test
  void shouldNeedNoScript() {
    assertThat(AnswerPage.of(new Found.Open(CONTENT)) + AnswerPage.busy())
        .doesNotContain("<script", "onclick", "style=");
  }
}
