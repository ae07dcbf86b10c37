/**
 * What has to be there before a service starts, wherever it runs: topics, a database and two roles
 * for each service, their migrations. A step of its own, which may be repeated.
 */
package org.anyuan.setup;
