package org.anyuan.incident.adapter.in.http;

import java.util.Arrays;
import java.util.List;
import org.anyuan.incident.adapter.in.http.StatisticsView.LaneView;
import org.anyuan.incident.adapter.in.http.StatisticsView.PartView;
import org.anyuan.incident.adapter.in.http.StatisticsView.StepView;

/** A figure in each row, so that a pivot table takes them: the same that the page shows. */
final class StatisticsSheet {
  static final List<String> HEAD =
      List.of("统计项 figure", "地区编号 regionId", "地区 region", "日期 day", "类 of", "数值 value");

  private StatisticsSheet() {}

  static void write(StatisticsView view, Sheet sheet) {
    view.presses().forEach(p -> row(sheet, "报警 presses", null, null, p.day(), p.kind(), p.count()));
    all(sheet, "警情 incidents", null, view.incidents().opened());
    view.incidents()
        .dispositions()
        .forEach(d -> all(sheet, "处置 dispositions", d.disposition(), d.count()));
    view.lanes().forEach(l -> lane(sheet, l));
    if (view.buttonTests() != null) {
      all(sheet, "设备 devices", view.buttonTests().month(), view.buttonTests().devices());
      all(sheet, "已测试 tested", view.buttonTests().month(), view.buttonTests().tested());
    }
    view.regions().forEach(r -> region(sheet, r));
  }

  private static void lane(Sheet sheet, LaneView lane) {
    all(sheet, "任务 tasks", lane.audience(), lane.tasks());
    step(sheet, "入队 queued", lane, lane.queued());
    step(sheet, "显示 delivered", lane, lane.delivered());
    step(sheet, "签收 acknowledged", lane, lane.acknowledged());
    all(sheet, "签收秒数 p50", lane.audience(), lane.p50());
    all(sheet, "签收秒数 p90", lane.audience(), lane.p90());
    all(sheet, "签收秒数 p99", lane.audience(), lane.p99());
  }

  private static void step(Sheet sheet, String figure, LaneView lane, StepView step) {
    all(sheet, figure + " 时限秒数 budget", lane.audience(), step.budget());
    all(sheet, figure + " 按时 met", lane.audience(), step.met());
    all(sheet, figure + " 超时 breached", lane.audience(), step.breached());
  }

  private static void region(Sheet sheet, PartView r) {
    of(sheet, r, "报警 presses", r.presses());
    of(sheet, r, "警情 incidents", r.incidents());
    of(sheet, r, "误报 falseAlarms", r.falseAlarms());
    of(sheet, r, "按时签收 acknowledgedInTime", r.acknowledgedInTime());
    of(sheet, r, "超时签收 acknowledgedLate", r.acknowledgedLate());
    of(sheet, r, "签收秒数 p50", r.p50());
    of(sheet, r, "签收秒数 p90", r.p90());
    of(sheet, r, "签收秒数 p99", r.p99());
    of(sheet, r, "设备 devices", r.devices());
    of(sheet, r, "已测试 tested", r.tested());
  }

  private static void all(Sheet sheet, String figure, String of, Number value) {
    row(sheet, figure, null, null, null, of, value);
  }

  private static void of(Sheet sheet, PartView region, String figure, Number value) {
    var id = region.regionId() == null ? "-" : region.regionId();
    row(sheet, figure, id, region.name(), null, null, value);
  }

  private static void row(
      Sheet sheet, String figure, String id, String name, String day, String of, Number value) {
    if (value != null) {
      sheet.row(Arrays.asList(figure, id, name, day, of, value));
    }
  }
}
