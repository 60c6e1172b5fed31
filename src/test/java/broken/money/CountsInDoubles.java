package broken.money;

class CountsInDoubles {

    double withVat(long cents) {
        return cents * 1.21;
    }
}
