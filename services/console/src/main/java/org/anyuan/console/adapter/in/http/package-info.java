/** The one front door: what comes in over HTTP is checked here and passed on to its owner. */
package org.anyuan.console.adapter.in.http;
