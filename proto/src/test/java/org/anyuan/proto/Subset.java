package org.anyuan.proto;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;

/** Whether a message says nothing but what another one says, which may say more. */
final class Subset {
  private Subset() {}

  /** Paths of what differs. */
  static List<String> differences(Message part, Message whole) {
    var found = new ArrayList<String>();
    compare(part.getDescriptorForType().getName(), part, whole, found);
    return found;
  }

  private static void compare(String path, Object part, Object whole, List<String> found) {
    if (part instanceof Message smaller && whole instanceof Message larger) {
      smaller.getUnknownFields().asMap().keySet().forEach(n -> found.add(path + "." + n));
      smaller
          .getAllFields()
          .forEach(
              (field, value) ->
                  compare(path + "." + field.getName(), value, larger.getField(field), found));
    } else if (part instanceof List<?> fewer && whole instanceof List<?> more) {
      if (fewer.size() != more.size()) {
        found.add(path);
        return;
      }
      for (int i = 0; i < fewer.size(); i++) {
        compare(path + "[" + i + "]", fewer.get(i), more.get(i), found);
      }
    } else if (!part.equals(whole)) {
      found.add(path + ": " + part + ", not " + whole);
    }
  }
}
