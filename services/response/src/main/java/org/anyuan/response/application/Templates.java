package org.anyuan.response.application;

import java.util.List;
import org.anyuan.response.domain.statement.Template;

/** What statements may begin from; they come with the service. */
public interface Templates {
  List<Template> all();
}
