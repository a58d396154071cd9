package dev.wensou.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Requests that wait on their way to the server until they are let go, so that a test says how late an answer is. */
final class Held {
    private final Page page;
    private final String addresses;
    private final List<Route> waiting = new CopyOnWriteArrayList<>();

    Held(Page page, String addresses) {
        this.page = page;
        this.addresses = addresses;
        page.route(addresses, waiting::add);
    }

    /** Waits until so many are held. */
    Held await(int count) {
        page.waitForCondition(() -> waiting.size() >= count);
        return this;
    }

    /** Lets all go on, and holds none any more. */
    void letGo() {
        page.unroute(addresses);
        waiting.forEach(Route::resume);
        waiting.clear();
    }
}
