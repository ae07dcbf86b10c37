/** What comes from other services: incidents, regions and schools. */
package org.anyuan.notify.adapter.in.kafka;
