package org.anyuan.alarm.adapter.in.dc09;

/**
 * The data of a message: {@code #account|events}, the account once more as SIA DC-07 has it.
 *
 * @param account empty where there is none
 */
record EventData(String account, String events) {
  static EventData of(String data) {
    var bar = data.indexOf('|');
    return data.startsWith("#") && bar > 0
        ? new EventData(data.substring(1, bar), data.substring(bar + 1))
        : new EventData("", data);
  }
}
