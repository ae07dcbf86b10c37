/** Use cases, named as verbs, and the ports that they need. */
package org.anyuan.response.application;
