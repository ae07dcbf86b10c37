/** Use cases, named as verbs, and the ports that they need. They speak to no technology. */
package org.anyuan.lead.application;
