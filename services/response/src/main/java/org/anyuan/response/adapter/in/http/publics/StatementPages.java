package org.anyuan.response.adapter.in.http.publics;

import java.util.List;
import org.anyuan.common.xml.Markup;
import org.anyuan.response.domain.publication.Language;
import org.anyuan.response.domain.publication.Published;
import org.anyuan.response.domain.publication.Standing;
import org.anyuan.response.domain.publication.Times;
import org.anyuan.response.domain.statement.StatementKind;

/** The public's pages: plain HTML without a script, read by whatever they have. */
final class StatementPages {
  static final String MEDIA_TYPE = "text/html; charset=utf-8";
  static final int MOST = 100;

  private final Language language;

  StatementPages(Language language) {
    this.language = language;
  }

  /** The newest first. */
  byte[] list(List<Published> newest) {
    var title = language.of("权威信息发布", "Official statements");
    return page(
        title,
        "/public/statements",
        main -> {
          main.element("h1", title);
          if (newest.isEmpty()) {
            main.element("p", language.of("目前没有发布的信息。", "Nothing has been published."));
          }
          newest.stream().limit(MOST).forEach(p -> main.in("article", a -> entry(a, p)));
        });
  }

  private void entry(Markup html, Published published) {
    html.in(
        "h2",
        heading ->
            heading
                .text(Standing.of(published).inFront(language))
                .element(
                    "a",
                    published.in(language).title(),
                    "href",
                    "/public/statements/" + published.statement() + "?lang=" + code(),
                    "lang",
                    written(published)));
    about(html, published);
  }

  /** All that was said in it: what stands, and what does not any more. */
  byte[] statement(List<Published> versions) {
    var last = versions.getLast();
    return page(
        last.in(language).title(),
        "/public/statements/" + last.statement(),
        main -> {
          main.in("article", a -> standing(a, last));
          var earlier = last.withdrawn() ? versions : versions.subList(0, versions.size() - 1);
          if (!earlier.isEmpty()) {
            main.in("section", s -> earlier(s, earlier.reversed()), "aria-labelledby", "earlier");
          }
        });
  }

  private void standing(Markup html, Published last) {
    if (last.withdrawn()) {
      html.in(
          "p",
          p ->
              p.text(
                  language.of(
                      "本信息已于" + Times.read(language, last.at()) + "撤回,不再有效。原因:" + last.reason(),
                      "Withdrawn on "
                          + Times.read(language, last.at())
                          + ". It does not hold any more. Reason: "
                          + last.reason())),
          "class",
          "withdrawn",
          "role",
          "status");
    } else if (!last.earlier().isEmpty()) {
      html.element(
          "p",
          language.of(
              "本信息已于" + Times.read(language, last.at()) + "更正,以下为现行内容。",
              "Corrected on " + Times.read(language, last.at()) + ". This is what holds now."),
          "class",
          "corrected",
          "role",
          "status");
    }
    if (!last.withdrawn()) {
      html.element("h1", last.in(language).title(), "lang", written(last));
      about(html, last);
      body(html, last, "div");
    } else {
      html.element("h1", language.of("已撤回的信息", "A statement that was withdrawn"));
      about(html, last);
    }
  }

  private void earlier(Markup html, List<Published> versions) {
    html.element(
        "h2",
        language.of("以前的内容(不再有效)", "What was said before, and does not hold any more"),
        "id",
        "earlier");
    for (var version : versions) {
      if (!version.withdrawn()) {
        html.in(
            "article",
            a -> {
              a.in(
                  "h3",
                  h -> h.element("s", version.in(language).title(), "lang", written(version)));
              about(a, version);
              body(a, version, "s");
            },
            "class",
            "void");
      }
    }
  }

  private void about(Markup html, Published published) {
    html.in(
        "p",
        p ->
            p.text(
                    kind(published.kind())
                        + " · "
                        + language.of(published.issuer())
                        + " · "
                        + language.of(published.area().name())
                        + " · ")
                .element(
                    "time",
                    Times.read(language, published.at()),
                    "datetime",
                    Times.rfc3339(published.at()))
                .text(" · ")
                .element("a", "CAP", "href", "/public/cap/" + published.id() + ".xml"),
        "class",
        "about");
  }

  private void body(Markup html, Published published, String element) {
    published
        .in(language)
        .body()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line ->
                html.in(
                    "p",
                    p -> {
                      if (element.equals("s")) {
                        p.element("s", line);
                      } else {
                        p.text(line);
                      }
                    },
                    "lang",
                    written(published)));
  }

  private String kind(StatementKind kind) {
    return switch (kind) {
      case STATEMENT -> language.of("警情通报", "Police statement");
      case BRIEFING -> language.of("情况通报", "Briefing");
      case SAFETY_INSTRUCTION -> language.of("安全提示", "Safety instruction");
    };
  }

  /** An instruction that could not wait for English is in Chinese on the English page, too. */
  private String written(Published published) {
    return published.en().isEmpty() ? Language.ZH.tag() : language.tag();
  }

  private String code() {
    return language == Language.ZH ? "zh" : "en";
  }

  byte[] nothing() {
    var title = language.of("没有这个页面", "No such page");
    return page(
        title,
        "/public/statements",
        main ->
            main.element("h1", title)
                .in(
                    "p",
                    p ->
                        p.element(
                            "a",
                            language.of("所有已发布的信息", "All statements"),
                            "href",
                            "/public/statements?lang=" + code())));
  }

  private byte[] page(String title, String path, java.util.function.Consumer<Markup> main) {
    return Markup.html(
        html ->
            html.in(
                "html",
                all -> {
                  all.in("head", head -> head(head, title));
                  all.in("body", body -> body(body, path, main));
                },
                "lang",
                language.tag()));
  }

  private void head(Markup head, String title) {
    head.empty("meta", "charset", "utf-8")
        .element("title", title)
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .empty("link", "rel", "stylesheet", "href", "/public/style.css")
        .empty(
            "link",
            "rel",
            "alternate",
            "type",
            "application/atom+xml",
            "href",
            "/public/feed.atom",
            "title",
            language.of("订阅", "Feed"));
  }

  private void body(Markup body, String path, java.util.function.Consumer<Markup> main) {
    body.in(
        "header",
        header ->
            header.in(
                "nav",
                nav ->
                    nav.element(
                            "a",
                            language.of("全部信息", "All statements"),
                            "href",
                            "/public/statements?lang=" + code())
                        .text(" ")
                        .element(
                            "a",
                            language.of("English", "中文"),
                            "href",
                            path + "?lang=" + language.of("en", "zh"),
                            "hreflang",
                            language.of(Language.EN.tag(), Language.ZH.tag()),
                            "lang",
                            language.of(Language.EN.tag(), Language.ZH.tag())),
                "aria-label",
                language.of("导航", "Navigation")));
    body.in("main", main);
    body.in(
        "footer",
        footer ->
            footer.in(
                "p",
                p ->
                    p.text(language.of("紧急情况请拨打110。", "In an emergency call 110. "))
                        .element(
                            "a",
                            language.of("订阅(Atom)", "Feed (Atom)"),
                            "href",
                            "/public/feed.atom")));
  }
}
