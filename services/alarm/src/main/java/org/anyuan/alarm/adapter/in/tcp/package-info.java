/** What every device protocol over TCP needs: who may stay connected, and for how long. */
package org.anyuan.alarm.adapter.in.tcp;
