package broken.api;

import broken.ui.QueryingView;

class ShowsAScreen {

    String name(QueryingView view) {
        return view.toString();
    }
}
