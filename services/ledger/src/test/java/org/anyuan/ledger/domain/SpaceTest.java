package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no camera may be, nor see into. */
class SpaceTest {
  @ParameterizedTest
  @EnumSource(SpaceType.class)
  void shouldTakeOrRefuseASpaceByItsType(SpaceType type) {
    if (type.mayBeFilmed()) {
      assertThat(Space.of("place", "教学楼", "3", "301", "", type.name()).type()).isEqualTo(type);
    } else {
      assertThatThrownBy(() -> Space.of("place", "教学楼", "3", "301", "", type.name()))
          .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
          .extracting(InvalidField::field)
          .isEqualTo("place.spaceType");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SpaceType.class,
      names = {
        "DORMITORY",
        "NAP_ROOM",
        "WASHROOM",
        "BATHROOM",
        "CHANGING_ROOM",
        "NURSING_ROOM",
        "MEDICAL",
        "COUNSELLING"
      })
  void shouldNeverLetTheseBeFilmed(SpaceType type) {
    assertThat(type.mayBeFilmed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "toilet", "OTHER", "classroom"})
  void shouldWantATypeThatItKnows(String type) {
    assertThatThrownBy(() -> Space.of("place", "教学楼", "", "", "", type))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
        .extracting(InvalidField::field)
        .isEqualTo("place.spaceType");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Washrooms, however they are written.
        "厕所",
        "男厕",
        "女厕所门口",
        "公共廁所",
        "卫生间",
        "三楼卫生间",
        "衛生間",
        "洗手间",
        "洗手間",
        "盥洗室",
        "便所",
        "男卫",
        "化妆室",
        "厕 所",
        "卫-生-间",
        "卫\u200b生间",
        "（卫生间）",
        "WC",
        "W.C.",
        "w c",
        "ＷＣ",
        "2F WC",
        "WC2",
        "toilet",
        "Toilets",
        "TOILET 3",
        "Washroom",
        "rest room",
        "Restroom",
        "Bathroom",
        "Gents",
        "Ladies",
        "Lavatory",
        "cèsuǒ",
        "toílet",
        "cesuo",
        "xi shou jian",
        // Where people sleep, the gate and the corridor of it as well.
        "宿舍",
        "宿舍楼",
        "学生宿舍3号楼",
        "宿舍楼门口",
        "宿舍走廊",
        "女生寝室",
        "寢室",
        "卧室",
        "午睡室",
        "睡眠室",
        "午休室",
        "学生公寓",
        "Dormitory",
        "dorm 2",
        "Dorm gate",
        "bedroom",
        "Sleeping room",
        "su she",
        // Where people wash and change.
        "浴室",
        "淋浴间",
        "澡堂",
        "更衣室",
        "更衣间",
        "换衣间",
        "Shower",
        "Changing Room",
        "locker-room",
        "bath",
        // Infants, the ill, and confidence.
        "母婴室",
        "哺乳室",
        "喂奶间",
        "医务室",
        "医疗室",
        "卫生室",
        "保健室",
        "隔离室",
        "Nursing room",
        "Clinic",
        "Infirmary",
        "sick bay",
        "心理咨询室",
        "心理辅导室",
        "沙盘室",
        "Counselling",
        "counseling room"
      })
  void shouldRefuseASpaceByItsWordsWhateverItsTypeSays(String words) {
    assertThatThrownBy(() -> Space.of("views[2]", words, "", "", "", "CORRIDOR"))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
        .extracting(InvalidField::field)
        .isEqualTo("views[2].building");
    assertThatThrownBy(() -> Space.of("place", "教学楼", "1", words, "", "CLASSROOM"))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
        .extracting(InvalidField::field)
        .isEqualTo("place.room");
    assertThatThrownBy(() -> Space.of("place", "教学楼", "1", "", words, "GATE"))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
        .extracting(InvalidField::field)
        .isEqualTo("place.area");
    assertThatThrownBy(() -> Space.of("place", "教学楼", words, "", "操场", "GATE"))
        .isInstanceOf(InvalidField.class);
  }

  @ParameterizedTest
  @CsvSource({
    "教学楼, 3, 301, '', CLASSROOM",
    "综合楼, B1, '', 走廊, CORRIDOR",
    "'', '', '', 操场, PLAYGROUND",
    "'', '', '', 校门, GATE",
    "'', '', '', 东门外道路, ROAD",
    "食堂, 1, '', 就餐区, CANTEEN",
    "食堂, 1, '', 后厨, KITCHEN",
    "门卫室, 1, '', '', GUARD_ROOM",
    "图书馆, 2, 阅览室, '', LIBRARY",
    "Law Courts Hall, 1, '', Newcastle wing, HALL",
    "West wing, 2, C3, '', CLASSROOM",
    "'', '', 301, '', CLASSROOM"
  })
  void shouldTakeWhatIsOpenToAll(
      String building, String floor, String room, String area, String type) {
    assertThat(Space.of("place", building, floor, room, area, type).building()).isEqualTo(building);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3, '', '', place",
    "教学楼, 3, 301, 走廊, place.area",
    "'教学\t楼', 3, '', '', place.building"
  })
  void shouldNameTheFieldAtFault(
      String building, String floor, String room, String area, String field) {
    assertThatThrownBy(() -> Space.of("place", building, floor, room, area, "CORRIDOR"))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
        .extracting(InvalidField::field)
        .isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"男厕门口", "宿舍楼东侧", "Girls' toilet entrance"})
  void shouldRefuseANameThatSaysIt(String name) {
    var space = Space.of("place", "教学楼", "3", "", "走廊", "CORRIDOR");
    assertThatThrownBy(
            () ->
                CameraDetails.of(
                    "c1",
                    "s1",
                    name,
                    space,
                    Optional.empty(),
                    new FieldOfView(java.util.List.of(space)),
                    "",
                    true))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
        .extracting(InvalidField::field)
        .isEqualTo("name");
  }
}
