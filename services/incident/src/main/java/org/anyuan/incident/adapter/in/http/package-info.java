/** REST and server-sent events. Every endpoint names its roles; without them it is nobody's. */
package org.anyuan.incident.adapter.in.http;
