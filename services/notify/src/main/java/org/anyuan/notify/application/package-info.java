/**
 * The ports that the use cases need. The use cases and what is behind the ports are not here yet.
 */
package org.anyuan.notify.application;
