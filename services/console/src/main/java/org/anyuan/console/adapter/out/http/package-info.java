/** What the console itself asks of other services. */
package org.anyuan.console.adapter.out.http;
