/** What the public asks or says, and how long it took to be answered. */
package org.anyuan.response.application.concern;
