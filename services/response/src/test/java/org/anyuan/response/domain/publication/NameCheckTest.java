package org.anyuan.response.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyuan.response.domain.publication.NameCheck.Passage;
import org.anyuan.response.domain.publication.ProtectedFields.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {
  private static final AllowList HERE =
      new AllowList(
          Set.of("武昌区", "武昌公安分局", "实验小学", "Wuchang District", "Wuchang"), List.of(), Set.of());

  private static final ProtectedFields INCIDENT =
      new ProtectedFields(
          Map.of(
              Field.BUILDING, Set.of("3号教学楼"),
              Field.FLOOR, Set.of("三楼"),
              Field.ROOM, Set.of("301"),
              Field.TEXT, Set.of("二楼有人持刀,高三(2)班李小明受伤,是王明天报的警"),
              Field.DEVICE_NAME, Set.of("门卫室一键报警器"),
              Field.DEVICE_ID, Set.of("420106-001-b1"),
              Field.CONTACT, Set.of("赵铁柱 13800138000", "高兴")));

  private static List<Mention> check(String text, ProtectedFields fields) {
    return new NameCheck(HERE, fields).of(List.of(new Passage("zh.body", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年11月26日8时30分许,武昌区实验小学发生一起突发事件。接警后,公安机关立即赶赴现场处置,目前现场秩序已恢复正常。",
        "经初步核查,事件造成3人受伤,均已送医救治,无生命危险。案件正在进一步侦办中。",
        "请家长不要前往学校,在家等候通知。如有疑问,请拨打12345或110。",
        "网传信息不实,请不信谣、不传谣。",
        "(第2号)本次通报为演练。",
        "学校已停课1天,11月27日起恢复上课。",
        "十一月二十六日上午八时三十分,警方控制嫌疑人1名。",
        "At 8:30 am on 26 November 2026 an incident occurred at a school in Wuchang District. Police responded"
            + " immediately and the situation is under control. 3 people were injured and are being treated in hospital.",
        "Parents, please do not come to the school. Call 110 or 12345 if you have questions.",
      })
  void shouldFindNothingInWhatSaysNothingOfAnybody(String text) {
    assertThat(check(text, ProtectedFields.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          经查,李小明系该校学生           | PERSON_NAME | 李小明
          嫌疑人王某某已被控制             | PERSON_NAME | 王某某
          欧阳某已被控制                   | PERSON_NAME | 欧阳某
          学生张X受伤                      | PERSON_NAME | 张X
          名叫高兴                         | PERSON_NAME | 高兴
          Li Xiaoming was injured          | PERSON_NAME | Li Xiaoming
          the suspect is named Will        | PERSON_NAME | Will
          身份证 42010619900101123X        | ID_NUMBER   | 42010619900101123X
          学号:20231234                    | ID_NUMBER   | 学号:20231234
          电话13800138000                  | PHONE       | 13800138000
          电话 138-0013-8000               | PHONE       | 138-0013-8000
          电话一三八零零一三八零零零       | PHONE       | 一三八零零一三八零零零
          请致电 027-87654321              | PHONE       | 027-87654321
          车牌鄂A12345                     | PLATE       | 鄂A12345
          联系 li@example.org              | EMAIL       | li@example.org
          见 https://t.example/a?b=1       | URL         | https://t.example/a?b=1
          见 news.example.com              | URL         | news.example.com
          微信号 abc_123                   | ACCOUNT     | 微信号 abc_123
          见 @吃瓜群众                     | ACCOUNT     | @吃瓜群众
          设备编号 b1-7                    | DEVICE      | 设备编号 b1-7
          报警来自 420106-001-b1           | DEVICE      | 420106-001-b1
          在301室                          | ROOM        | 301室
          在三零一室                       | ROOM        | 三零一室
          在3栋                            | ROOM        | 3栋
          在110教室                        | ROOM        | 110教室
          高三(2)班学生                    | ROOM        | 高三(2)班
          高三(2)班学生                  | ROOM        | 高三(2)班
          三年级2班学生                    | ROOM        | 三年级2班
          受伤学生14岁                     | ROOM        | 14岁
          in Room 301                      | ROOM        | Room 301
          in room three                    | ROOM        | room three
          on the third floor               | ROOM        | third floor
          a 14-year-old student            | ROOM        | 14-year-old
          在锅炉旁                         | UNKNOWN_WORDS | 锅炉旁
          """)
  void shouldFindWhatIdentifies(String text, Why why, String words) {
    assertThat(check(text, ProtectedFields.NONE))
        .as(text)
        .anySatisfy(
            found -> {
              assertThat(found.why()).isEqualTo(why);
              assertThat(found.words()).isEqualTo(words);
              assertThat(text.substring(found.begin(), found.end())).isEqualTo(words);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "在3号教学楼",
        "在教学楼",
        "在三号教学楼",
        "在3 号 教 学 楼",
        "在第三层",
        "在3楼",
        "on floor 3",
        "on the 3rd floor",
        "在301室",
        "在301 室",
        "在三零一室",
        "在三〇一室",
        "在三百零一室",
        "在叁零壹室",
        "在3-0-1",
        "in Room 301",
        "李小明受伤",
        "李\u200b小\u200b明受伤",
        "李 小 明受伤",
        "李·小·明受伤",
        "小明受伤",
        "高三的学生",
        "王明天报警",
        "王明天的家长",
        "门卫室",
        "门卫室报警",
        "设备420106-001-b1",
        "设备420106001B1",
        "赵铁柱",
        "13800138000",
        "138 0013 8000",
        "一三八零零一三八零零零",
        "让大家高兴",
      })
  void shouldForbidEveryWordOfTheIncidentsOwnFieldsHoweverItIsWritten(String text) {
    assertThat(check(text, INCIDENT))
        .as(text)
        .extracting(Mention::why)
        .contains(Why.PROTECTED_FIELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11月3日3时01分,3人受伤",
        "2026年3月1日3:01",
        "有人受伤,已送医",
        "教师和学生均平安",
        "Three people were injured on 3 January 2026 at 3:01",
      })
  void shouldLeaveWhatOnlyLooksLikeAProtectedWord(String text) {
    assertThat(check(text, INCIDENT)).as(text).isEmpty();
  }

  @Test
  void shouldLetAPlanHoldAWordToBeOrdinary() {
    // Given
    var allowed = new AllowList(Set.of(), List.of(), Set.of("锅炉"));
    // When
    var found =
        new NameCheck(allowed, ProtectedFields.NONE).of(List.of(new Passage("zh.body", "锅炉起火")));
    // Then
    assertThat(found).isEmpty();
  }

  @Test
  void shouldExplainATemplatesOwnWords() {
    var allowed = new AllowList(Set.of(), List.of("请走东侧绿色通道接孩子,"), Set.of());
    var found =
        new NameCheck(allowed, ProtectedFields.NONE)
            .of(List.of(new Passage("zh.body", "请走东侧绿色通道接孩子,锅炉旁等候")));
    assertThat(found).extracting(Mention::words).containsExactly("锅炉旁");
  }

  @Test
  void shouldNotExcuseAWordOfTheIncidentBecauseATemplateHasIt() {
    var allowed = new AllowList(Set.of(), List.of("请到食堂集合"), Set.of());
    var fields = ProtectedFields.NONE.and(Field.ROOM, List.of("食堂"));
    var found = new NameCheck(allowed, fields).of(List.of(new Passage("zh.body", "请到食堂集合")));
    assertThat(found).extracting(Mention::why).containsExactly(Why.PROTECTED_FIELD);
  }

  @Test
  void shouldSayWhereInTheTextAsItWasGiven() {
    var text = "受伤的是 李\u200b小 明。";
    var found = check(text, INCIDENT);
    assertThat(found)
        .filteredOn(f -> f.why() == Why.PROTECTED_FIELD)
        .extracting(Mention::words)
        .contains("李\u200b小 明");
  }
}
