/** The ways to people: where they lead, and what the systems behind them say later. */
package org.anyuan.notify.application.channel;
