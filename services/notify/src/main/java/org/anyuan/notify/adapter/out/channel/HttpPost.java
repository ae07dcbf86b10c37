package org.anyuan.notify.adapter.out.channel;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What is posted.
 *
 * @param within the whole exchange has this long
 * @param anywhere its address is the operator's, and may lead into the operator's own network
 */
public record HttpPost(
    URI url, Map<String, String> headers, Buffer body, Duration within, boolean anywhere) {}
