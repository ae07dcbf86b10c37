package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.DeadChannels.Warning;
import org.anyuan.notify.domain.channel.What;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says that a way to a person has died: to the person over another one, and where none is left that
 * is more than a browser, to whoever administers their region, or the next region above it.
 */
@ApplicationScoped
class WarnOfDeadChannel {
  private static final Logger LOG = Logger.getLogger(WarnOfDeadChannel.class);

  private final TellPeople tell;
  private final URI site;

  WarnOfDeadChannel(
      TellPeople tell,
      @ConfigProperty(name = "anyuan.notify.site", defaultValue = "https://127.0.0.1:8080")
          URI site) {
    this.tell = tell;
    this.site = site;
  }

  Uni<Void> of(Work work, Known known, Warning warning, Instant now) {
    LOG.warnf("a channel is dead addressId=%s", warning.dead());
    var over = warning.over().flatMap(known.recipient()::find);
    var told = over.map(address -> tell(work, known, warning, address, now)).orElseGet(this::none);
    return over.filter(Address::sufficient).isPresent()
        ? told
        : told.chain(() -> tellWhoKeeps(work, known, warning, now));
  }

  private Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> tell(Work work, Known known, Warning warning, Address over, Instant now) {
    return tell.tellOver(
            work,
            warning.dead().value(),
            now.getEpochSecond(),
            known.path(),
            content(known, warning, "/#/on-call"),
            known.recipient().person(),
            over,
            now)
        .replaceWithVoid();
  }

  private Uni<Void> tellWhoKeeps(Work work, Known known, Warning warning, Instant now) {
    return keepers(work, known)
        .chain(
            people -> {
              if (people.isEmpty()) {
                LOG.errorf("nobody to tell of a dead channel addressId=%s", warning.dead());
              }
              return tell.tellOfDuty(
                  work,
                  warning.dead().value(),
                  now.getEpochSecond(),
                  known.path(),
                  content(known, warning, "/#/recipients"),
                  people,
                  now);
            })
        .replaceWithVoid();
  }

  /** The nearest above, of those that there are. */
  private static Uni<Set<PersonId>> keepers(Work work, Known known) {
    return Multi.createFrom()
        .iterable(upwards(known.path()))
        .onItem()
        .transformToUniAndConcatenate(path -> work.recipients().withRole(Role.ADMINISTRATOR, path))
        .filter(found -> !found.isEmpty())
        .collect()
        .first()
        .map(found -> found == null ? Set.of() : Set.copyOf(found));
  }

  private static List<RegionPath> upwards(RegionPath path) {
    var ids = path.ids();
    return IntStream.rangeClosed(0, ids.size())
        .mapToObj(less -> ids.subList(0, ids.size() - less))
        .map(left -> left.stream().map(id -> id + "/").collect(Collectors.joining()))
        .map(left -> new RegionPath("/" + left))
        .toList();
  }

  private Content content(Known known, Warning warning, String page) {
    Optional<ChannelKind> kind = known.recipient().find(warning.dead()).map(Address::kind);
    return Content.ofDuty(
        What.CHANNEL_DEAD, kind.map(WarnOfDeadChannel::words).orElse(""), URI.create(site + page));
  }

  private static String words(ChannelKind kind) {
    return switch (kind) {
      case SMS -> "短信";
      case VOICE -> "电话";
      case EMAIL -> "电子邮件";
      case WEBHOOK -> "Webhook";
      case WECOM_ROBOT -> "企业微信";
      case DINGTALK_ROBOT -> "钉钉";
      case WEB_PUSH -> "网页推送";
      case SSE -> "网页";
    };
  }
}
