package org.anyuan.incident.adapter.in.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Durable and not decided yet: look at {@code /api/v1/commands/{commandId}}. */
@Schema(name = "Accepted")
record AcceptedView(String commandId) {}
