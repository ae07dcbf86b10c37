package org.anyuan.notify.adapter.out.robot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/**
 * Where robots are reached: another address where a deployment has a gateway of its own to them.
 */
@ConfigMapping(prefix = "anyuan.notify.robots")
public interface RobotSettings {
  /** False where nothing may leave the network. */
  @WithDefault("true")
  boolean enabled();

  @WithDefault("https://qyapi.weixin.qq.com")
  URI wecomUrl();

  @WithDefault("https://oapi.dingtalk.com")
  URI dingtalkUrl();
}
