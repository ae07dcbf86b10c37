package org.anyuan.response.adapter.in.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.statement.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statement is to say. */
@Schema(name = "StatementContent")
record ContentBody(
    @Schema(required = true) LinesBody zh,
    @Schema(nullable = true, description = "Only a safety instruction is published without it")
        LinesBody en,
    @Schema(description = "The facts that it rests on", maxItems = Content.MOST_FACTS)
        List<ResponseView.FactRefView> facts,
    @Schema(defaultValue = "false", description = "It says which school it is")
        Boolean namesPlace) {

  /** A headline and what stands under it. */
  @Schema(name = "StatementLines")
  record LinesBody(
      @Schema(required = true, maxLength = Content.LONGEST_TITLE) String title,
      @Schema(required = true, maxLength = Content.LONGEST_BODY) String body) {
    static LinesBody of(Content.Lines lines) {
      return new LinesBody(lines.title(), lines.body());
    }

    Content.Lines lines(String field) {
      return Content.Lines.of(field, title, body);
    }
  }

  static ContentBody of(Content content) {
    return new ContentBody(
        LinesBody.of(content.zh()),
        content.en().map(LinesBody::of).orElse(null),
        content.facts().stream().map(ResponseView.FactRefView::of).toList(),
        content.namesPlace());
  }

  Content content() {
    var refs = Given.list("facts", facts, Content.MOST_FACTS);
    return new Content(
        Given.required("zh", zh).lines("zh"),
        Optional.ofNullable(en).map(lines -> lines.lines("en")),
        IntStream.range(0, refs.size())
            .mapToObj(i -> ref("facts[" + i + "]", refs.get(i)))
            .toList(),
        Boolean.TRUE.equals(namesPlace));
  }

  private static FactRef ref(String field, ResponseView.FactRefView ref) {
    var version = Given.required(field + ".version", ref.version());
    if (version < 1) {
      throw new InvalidField(field + ".version", "from 1");
    }
    return new FactRef(FactId.of(field + ".factId", ref.factId()), version);
  }
}
