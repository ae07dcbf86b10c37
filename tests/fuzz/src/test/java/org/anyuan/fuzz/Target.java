package org.anyuan.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.alarm.adapter.in.dc09.Dc09FuzzTest;
import org.anyuan.alarm.adapter.in.gb28181.Gb28181FuzzTest;
import org.anyuan.alarm.adapter.in.isapi.IsapiFuzzTest;
import org.anyuan.alarm.adapter.in.json.JsonFuzzTest;
import org.anyuan.alarm.adapter.in.mqtt.MqttFuzzTest;
import org.anyuan.alarm.domain.SecretFuzzTest;
import org.anyuan.common.picture.PictureFuzzTest;
import org.anyuan.incident.adapter.in.kafka.decider.InputFuzzTest;
import org.anyuan.ledger.adapter.in.csv.CsvFuzzTest;

/** A method that takes any bytes, and throws where a parser does what it must not. */
record Target(Class<?> type, Method method) {
  private static final List<Class<?>> CLASSES =
      List.of(
          JsonFuzzTest.class,
          SecretFuzzTest.class,
          MqttFuzzTest.class,
          Dc09FuzzTest.class,
          IsapiFuzzTest.class,
          Gb28181FuzzTest.class,
          CsvFuzzTest.class,
          PictureFuzzTest.class,
          InputFuzzTest.class);

  /** All there are, always in the same order. */
  static List<Target> all() {
    return CLASSES.stream().flatMap(Target::of).toList();
  }

  private static Stream<Target> of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(
            method -> method.isAnnotationPresent(com.code_intelligence.jazzer.junit.FuzzTest.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> new Target(type, method));
  }

  /** Such as {@code Dc09.frame}. */
  String name() {
    return type.getSimpleName().replace("FuzzTest", "") + "." + method.getName();
  }

  /** Where Jazzer looks for inputs, and where they are kept. */
  Path inputs(Path resources) {
    return resources
        .resolve(type.getPackageName().replace('.', '/'))
        .resolve(type.getSimpleName() + "Inputs")
        .resolve(method.getName());
  }

  void run(byte[] input) throws ReflectiveOperationException {
    try {
      method.invoke(type.getDeclaredConstructor().newInstance(), (Object) input);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }
}
