package org.anyuan.response.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.anyuan.response.domain.publication.NameCheck.Passage;
import org.anyuan.response.domain.publication.ProtectedFields.Field;
import org.junit.jupiter.api.Test;

/**
 * 10,000 invented incidents, each with drafts of its own: what gets past the check, though a person
 * accepts all that a person may, never holds a word that the incident protects. The words are
 * looked for by rules of this test's own.
 */
class ProtectedWordsStayInsideTest {
  private static final int INCIDENTS = 10_000;
  private static final int DRAFTS_EACH = 3;

  @Test
  void shouldPublishNoWordOfTheProtectedFields() {
    var random = new Random(20261126);
    var published = 0;
    var refused = 0;
    for (var n = 0; n < INCIDENTS; n++) {
      var incident = InventedIncident.of(random);
      var check = new NameCheck(InventedDraft.ALLOWED, incident.fields());
      for (var d = 0; d < DRAFTS_EACH; d++) {
        // Every third is as a template has it; the others weave in what must not be said.
        var draft = InventedDraft.of(random, d == 0 ? List.of() : incident.words(), incident);
        var found = check.of(List.of(new Passage("zh.body", draft.text())));
        if (found.stream().allMatch(f -> f.why().acceptable())) {
          published++;
          assertThat(held(draft, incident))
              .as("draft %s of an incident with %s", draft.text(), incident.fields())
              .isEmpty();
        } else {
          refused++;
        }
      }
    }
    // A check that refuses all, or lets all through, would prove nothing.
    assertThat(published).isGreaterThan(INCIDENTS * 9 / 10);
    assertThat(refused).isGreaterThan(INCIDENTS);
  }

  /** By its letters and digits alone, without the dates and names that the template filled in. */
  private static List<String> held(InventedDraft draft, InventedIncident incident) {
    var text = draft.text();
    for (var filled : draft.filledIn()) {
      text = text.replace(filled, "|");
    }
    var looked = bare(text);
    return incident.words().stream().filter(w -> looked.contains(bare(w))).toList();
  }

  private static String bare(String text) {
    var folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
    var kept = new StringBuilder();
    for (var i = 0; i < folded.length(); i++) {
      var c = folded.charAt(i);
      var digit = "〇一二三四五六七八九".indexOf(c == '零' ? '〇' : c);
      if (digit >= 0) {
        kept.append(digit);
      } else if (Character.isLetterOrDigit(c) || c == '|') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** An incident's protected fields, and the words in them that identify. */
  record InventedIncident(ProtectedFields fields, List<String> words) {
    private static final List<String> SURNAMES =
        List.of(
            "王", "李", "张", "刘", "陈", "欧阳", "赵", "黄", "周", "吴", "高", "安", "向", "于", "和", "成", "时",
            "司马");
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞刚桂兰梓涵诺宸萱瑜轩梦琪佳宁晨曦";
    private static final List<String> BUILDINGS =
        List.of("明德楼", "致远楼", "教学楼", "实验楼", "宿舍楼", "逸夫楼", "体育馆", "图书馆");
    private static final List<String> ROOMS =
        List.of("化学实验室", "舞蹈房", "阶梯教室", "校医室", "档案室", "锅炉房", "器材室");
    private static final List<String> SAYINGS =
        List.of("有人持刀,%s受伤", "%s说有人打架", "快来,%s被威胁", "%s在这里,需要救护车", "看见%s和学生冲突");

    static InventedIncident of(Random random) {
      var words = new ArrayList<String>();
      var fields = ProtectedFields.NONE;
      var building = pick(random, BUILDINGS);
      var block = random.nextInt(2, 40) + "栋";
      fields = fields.and(Field.BUILDING, List.of(block + building));
      words.add(building);
      words.add(block + building);
      var floor = random.nextInt(1, 20) + "楼";
      fields = fields.and(Field.FLOOR, List.of(floor));
      words.add(floor);
      var room = random.nextBoolean() ? "" + random.nextInt(130, 999) : pick(random, ROOMS);
      fields = fields.and(Field.ROOM, List.of(room));
      words.add(room);
      var named = name(random);
      var grade = "高" + random.nextInt(1, 4) + "(" + random.nextInt(1, 20) + ")班";
      fields =
          fields.and(
              Field.TEXT,
              List.of(pick(random, SAYINGS).formatted(named), grade + name(random, words) + "报警"));
      words.add(named);
      words.add(grade);
      var device =
          "b" + random.nextInt(10, 99) + "-" + Integer.toHexString(random.nextInt(4096, 65536));
      fields =
          fields
              .and(Field.DEVICE_ID, List.of(device))
              .and(Field.DEVICE_NAME, List.of(room + "报警柱"));
      words.add(device);
      words.add("报警柱");
      var phone = "1" + random.nextInt(30, 99) + String.format("%08d", random.nextInt(100_000_000));
      var contact = name(random);
      fields = fields.and(Field.CONTACT, List.of(contact + " " + phone));
      words.add(contact);
      words.add(phone);
      return new InventedIncident(fields, List.copyOf(words));
    }

    private static String name(Random random, List<String> words) {
      var name = name(random);
      words.add(name);
      return name;
    }

    private static String name(Random random) {
      var given = new StringBuilder();
      for (var n = random.nextInt(1, 3); n > 0; n--) {
        given.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
      }
      return pick(random, SURNAMES) + given;
    }
  }

  /** A text as a template has it, with words woven in that a hostile or tired writer disguises. */
  record InventedDraft(String text, List<String> filledIn) {
    static final AllowList ALLOWED = new AllowList(Set.of("武昌区", "武昌公安分局"), List.of(), Set.of());

    private static final List<String> TEMPLATES =
        List.of(
            "{date}{time}许,武昌区一所学校发生突发事件。接警后,公安机关立即赶赴现场处置。",
            "经初步核查,{count}人受伤,均已送医救治,无生命危险。",
            "案件正在进一步侦办中,请以官方发布的信息为准,不信谣、不传谣。",
            "请家长不要前往学校,在家等候通知。如有疑问,请拨打12345或110。",
            "学校已停课,{date}起恢复上课。",
            "网传视频中的情况不属实。武昌公安分局将及时发布最新情况。",
            "Police responded immediately and the situation is under control.",
            "{count} people were injured and are being treated in hospital.");
    private static final List<String> AROUND =
        List.of(
            "经查,%s。", "有关%s的情况正在核实。", "地点为%s附近,", "学生%s已送医。", "(%s)", "reported from %s.", "%s");

    static InventedDraft of(Random random, List<String> words, InventedIncident incident) {
      var sentences = new ArrayList<String>();
      var filled = new ArrayList<String>();
      for (var n = random.nextInt(1, 4); n > 0; n--) {
        sentences.add(fill(random, pick(random, TEMPLATES), filled));
      }
      for (var n = words.isEmpty() ? 0 : random.nextInt(1, 4); n > 0; n--) {
        sentences.add(pick(random, AROUND).formatted(disguise(random, pick(random, words))));
      }
      Collections.shuffle(sentences, random);
      return new InventedDraft(String.join("\n", sentences), filled);
    }

    private static String fill(Random random, String template, List<String> filled) {
      var date = random.nextInt(1, 13) + "月" + random.nextInt(1, 29) + "日";
      var time = random.nextInt(0, 24) + "时" + random.nextInt(10, 60) + "分";
      var count = "" + random.nextInt(2, 30);
      filled.addAll(List.of(date, time, count + "人", count + " people", "12345", "110"));
      return template.replace("{date}", date).replace("{time}", time).replace("{count}", count);
    }

    private static String disguise(Random random, String word) {
      return switch (random.nextInt(9)) {
        case 0 -> between(word, " ");
        case 1 -> between(word, "\u200b");
        case 2 -> between(word, "·");
        case 3 -> between(word, "-");
        case 4 -> wide(word);
        case 5 -> chineseDigits(word);
        case 6 -> word.toUpperCase(java.util.Locale.ROOT);
        case 7 -> between(wide(chineseDigits(word)), "\u3000");
        default -> word;
      };
    }

    private static String between(String word, String mark) {
      return String.join(mark, word.split("", -1));
    }

    private static String wide(String word) {
      return word.chars()
          .mapToObj(c -> Character.toString(c > ' ' && c < 0x7f ? c + 0xfee0 : c))
          .collect(java.util.stream.Collectors.joining());
    }

    private static String chineseDigits(String word) {
      return word.chars()
          .mapToObj(
              c -> c >= '0' && c <= '9' ? "" + "〇一二三四五六七八九".charAt(c - '0') : Character.toString(c))
          .collect(java.util.stream.Collectors.joining());
    }
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
