/** The use cases, and the ports that they need. */
package org.anyuan.notify.application;
