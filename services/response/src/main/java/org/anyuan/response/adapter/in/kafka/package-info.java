/** What comes from other services: incidents, regions and schools. */
package org.anyuan.response.adapter.in.kafka;
