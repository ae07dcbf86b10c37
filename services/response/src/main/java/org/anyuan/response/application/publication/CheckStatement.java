package org.anyuan.response.application.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anyuan.response.application.CheckNames;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.Registry;
import org.anyuan.response.application.Templates;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.publication.AllowList;
import org.anyuan.response.domain.publication.Mention;
import org.anyuan.response.domain.publication.NameCheck;
import org.anyuan.response.domain.publication.NameCheck.Passage;
import org.anyuan.response.domain.publication.ProtectedFields;
import org.anyuan.response.domain.publication.ProtectedFields.Field;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.Content.Lines;
import org.anyuan.response.domain.statement.Finding;

/** Checks a text against what its incident protects and what its region may say. */
@ApplicationScoped
public class CheckStatement implements CheckNames {
  private final Registry registry;
  private final Issuers issuers;
  private final List<String> fixed;

  CheckStatement(Registry registry, Issuers issuers, Templates templates) {
    this.registry = registry;
    this.issuers = issuers;
    this.fixed = OwnWords.of(templates.all());
  }

  /** A decision is about words, wherever they stand in their part. */
  @Override
  public Uni<List<Finding>> check(Work work, Content content, Response response) {
    return mentions(work, content, response)
        .map(found -> found.stream().map(CheckStatement::finding).distinct().toList());
  }

  /** With where they stand, for whoever writes. */
  public Uni<List<Mention>> mentions(Work work, Content content, Response response) {
    var about = response.about();
    return work.outward()
        .protections()
        .of(about.incident())
        .map(fields -> check(content, about, fields));
  }

  private List<Mention> check(Content content, About about, ProtectedFields fields) {
    var names = new TreeSet<>(issuers.names(about.path()));
    var school = schoolNames(about);
    var all = fields;
    if (content.namesPlace()) {
      names.addAll(school);
    } else {
      all = fields.and(Field.SCHOOL_NAME, school);
    }
    return new NameCheck(new AllowList(names, fixed, Set.of()), all).of(passages(content));
  }

  private Set<String> schoolNames(About about) {
    var names = new TreeSet<>(Set.of(about.schoolName()));
    registry
        .name(about.school())
        .ifPresent(
            name -> {
              names.add(name.zh());
              names.add(name.en());
            });
    return names;
  }

  private static Finding finding(Mention mention) {
    return new Finding(
        switch (mention.why()) {
          case PROTECTED_FIELD -> Finding.Kind.PROTECTED;
          case PERSON_NAME -> Finding.Kind.PERSON;
          case ROOM -> Finding.Kind.ROOM;
          case DEVICE -> Finding.Kind.DEVICE;
          case ID_NUMBER, PHONE, PLATE, EMAIL, URL, ACCOUNT -> Finding.Kind.NUMBER;
          case UNKNOWN_WORDS -> Finding.Kind.OTHER;
        },
        switch (mention.passage()) {
          case "zh.title" -> Finding.Part.TITLE_ZH;
          case "zh.body" -> Finding.Part.BODY_ZH;
          case "en.title" -> Finding.Part.TITLE_EN;
          default -> Finding.Part.BODY_EN;
        },
        mention.words());
  }

  private static List<Passage> passages(Content content) {
    var passages = new ArrayList<>(passages("zh", content.zh()));
    content.en().ifPresent(lines -> passages.addAll(passages("en", lines)));
    return passages;
  }

  private static List<Passage> passages(String language, Lines lines) {
    return List.of(
        new Passage(language + ".title", lines.title()),
        new Passage(language + ".body", lines.body()));
  }
}
